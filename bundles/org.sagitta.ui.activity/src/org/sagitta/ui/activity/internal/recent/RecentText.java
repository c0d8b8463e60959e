package org.sagitta.ui.activity.internal.recent;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.sagitta.ui.activity.internal.Lines;
import org.sagitta.ui.activity.internal.Messages;
import org.sagitta.ui.activity.internal.recent.Recent.Line;
import org.sagitta.ui.activity.internal.recent.Recent.Period;
import org.sagitta.ui.activity.internal.recent.Recent.Series;
import org.sagitta.ui.listing.ListingText.Column;
import org.sagitta.ui.parts.Shown;

/// Recent activity in words.
final class RecentText {
	private RecentText() {
	}

	static List<Column> columns() {
		return List.of(new Column(Messages.recent_time, 140, false), new Column(Messages.recent_patient, 160, false),
				new Column(Messages.recent_study, 150, false), new Column(Messages.recent_series, 160, false),
				new Column(Messages.recent_modality, 85, false), new Column(Messages.recent_instances, 90, true));
	}

	static String key(Line line) {
		return switch (line) {
			case Line.Heading heading -> heading.period().name();
			case Series series -> series.seriesUid();
		};
	}

	static String cell(Line line, int column) {
		return switch (line) {
			case Line.Heading heading -> column == 0 ? NLS.bind(title(heading.period()), heading.count()) : "";
			case Series series -> cell(series, column);
		};
	}

	private static String cell(Series series, int column) {
		return switch (column) {
			case 0 -> Shown.time(series.when());
			case 1 -> series.patient();
			case 2 -> series.study();
			case 3 -> series.description();
			case 4 -> series.modality();
			default -> Integer.toString(series.instances());
		};
	}

	private static String title(Period period) {
		return switch (period) {
			case TODAY -> Messages.recent_today;
			case WEEK -> Messages.recent_week;
			case MONTH -> Messages.recent_month;
		};
	}

	/// The number of series of each period.
	static String counts(Recent recent) {
		return NLS.bind(Messages.recent_counts,
				new Object[] { recent.hour(), recent.count(Period.TODAY), recent.count(Period.WEEK), recent.count(Period.MONTH) });
	}

	static String copied(List<Series> series) {
		if (series.isEmpty()) {
			return "";
		}
		var text = new StringBuilder(Lines.tabbed(columns().stream().map(Column::title).toList()));
		series.forEach(each -> text.append(Lines.tabbed(IntStream.range(0, columns().size()).mapToObj(column -> cell(each, column)).toList())));
		return text.toString();
	}
}
