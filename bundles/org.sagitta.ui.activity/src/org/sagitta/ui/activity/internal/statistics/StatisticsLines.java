package org.sagitta.ui.activity.internal.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.sagitta.database.Statistics.Amount;
import org.sagitta.database.Statistics;
import org.sagitta.ui.activity.internal.Lines;
import org.sagitta.ui.activity.internal.Messages;
import org.sagitta.ui.listing.ListingText.Column;
import org.sagitta.ui.parts.Shown;

/// What a database holds, in lines: all of it, then by modality, by year and by the month of the import.
final class StatisticsLines {
	/// The column in which the bars stand.
	static final int SHARE = 4;

	/// @param group what the line belongs to
	/// @param heading whether it is the group's title and has no numbers
	/// @param share of the size of all, from 0 to 1
	record Line(String group, String what, boolean heading, Amount amount, double share) { }

	private StatisticsLines() {
	}

	static List<Column> columns() {
		return List.of(new Column(Messages.statistics_what, 190, false), new Column(Messages.statistics_series, 80, true),
				new Column(Messages.recent_instances, 90, true), new Column(Messages.statistics_size, 90, true),
				new Column(Messages.statistics_share, 180, false));
	}

	static List<Line> of(Statistics statistics) {
		var lines = new ArrayList<Line>();
		var all = new Amount(statistics.series(), statistics.instances(), statistics.bytes());
		lines.add(new Line(Messages.statistics_all, Messages.statistics_all, false, all, statistics.bytes() == 0 ? 0 : 1));
		group(Messages.statistics_modality, statistics.modalities(), statistics.bytes(), lines);
		group(Messages.statistics_year, statistics.years(), statistics.bytes(), lines);
		group(Messages.statistics_added, statistics.added(), statistics.bytes(), lines);
		return lines;
	}

	private static void group(String title, Map<String, Amount> amounts, long bytes, List<Line> lines) {
		if (!amounts.isEmpty()) {
			lines.add(new Line(title, title, true, new Amount(0, 0, 0), 0));
			amounts.forEach((what, amount) -> lines.add(new Line(title, what.isEmpty() ? Messages.statistics_none : what, false, amount,
					bytes == 0 ? 0 : (double) amount.bytes() / bytes)));
		}
	}

	static String cell(Line line, int column) {
		if (column == 0) {
			return line.what();
		}
		if (line.heading()) {
			return "";
		}
		return switch (column) {
			case 1 -> Long.toString(line.amount().series());
			case 2 -> Long.toString(line.amount().instances());
			case 3 -> Shown.size(line.amount().bytes());
			default -> percent(line.share());
		};
	}

	/// Never 0 % of something, nor 100 % of less than all.
	private static String percent(double share) {
		long rounded = Math.round(share * 100);
		return share > 0 && rounded == 0 ? "< 1 %" : share < 1 && rounded == 100 ? "> 99 %" : rounded + " %";
	}

	static String summary(Statistics statistics) {
		return NLS.bind(Messages.statistics_summary,
				new Object[] { statistics.patients(), statistics.studies(), statistics.series(), statistics.instances(), Shown.size(statistics.bytes()),
						statistics.ownedInstances(), Shown.size(statistics.ownedBytes()) });
	}

	static String tabbed(List<Line> lines) {
		if (lines.isEmpty()) {
			return "";
		}
		var text = new StringBuilder(Lines.tabbed(columns().stream().map(Column::title).toList()));
		lines.forEach(line -> text.append(Lines.tabbed(IntStream.range(0, columns().size()).mapToObj(column -> cell(line, column)).toList())));
		return text.toString();
	}

	/// For programs: one row for each number, sizes in bytes.
	static String csv(List<Line> lines) {
		if (lines.isEmpty()) {
			return "";
		}
		var text = new StringBuilder(Lines.csv(List.of(Messages.statistics_group, Messages.statistics_what, Messages.statistics_series,
				Messages.recent_instances, Messages.statistics_bytes)));
		lines.stream().filter(line -> !line.heading()).forEach(line -> text.append(Lines.csv(List.of(line.group(), line.what(),
				Long.toString(line.amount().series()), Long.toString(line.amount().instances()), Long.toString(line.amount().bytes())))));
		return text.toString();
	}
}
