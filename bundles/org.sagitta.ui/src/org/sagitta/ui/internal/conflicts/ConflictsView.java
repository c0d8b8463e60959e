package org.sagitta.ui.internal.conflicts;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Display;
import org.sagitta.dicom.Level;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.listing.Listing;
import org.sagitta.ui.listing.ListingText.Column;
import org.sagitta.ui.listing.ListingText;
import org.sagitta.ui.listing.ListingView;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.parts.Clip;
import org.sagitta.ui.table.RowActions;

/// What the files of one patient, study or series contradict each other in; the rows of what is selected here are selected in the browser.
public final class ConflictsView extends ListingView<Conflict> {
	private static final List<Column> COLUMNS = List.of(new Column(Messages.conflicts_level, 65, false), new Column(Messages.conflicts_patient, 150, false),
			new Column(Messages.conflicts_study, 100, false), new Column(Messages.conflicts_field, 125, false), new Column(Messages.conflicts_shown, 150, false),
			new Column(Messages.conflicts_others, 220, false));

	@Override
	public String key(Conflict conflict) {
		return String.join("\0", conflict.patientKey(), conflict.studyUid(), conflict.seriesUid(), conflict.found().what().keyword());
	}

	@Override
	public String text(Conflict conflict, int column) {
		return switch (column) {
			case 0 -> switch (conflict.found().row().level()) {
				case PATIENT -> Messages.conflicts_patient;
				case STUDY -> Messages.conflicts_study;
				default -> Messages.conflicts_series;
			};
			case 1 -> conflict.patient();
			case 2 -> conflict.study();
			case 3 -> conflict.found().title();
			case 4 -> conflict.found().what().shown();
			default -> String.join(" | ", conflict.found().what().others());
		};
	}

	/// Copies the selected lines below the titles.
	public void copy() {
		String titles = COLUMNS.stream().map(Column::title).collect(Collectors.joining("\t"));
		String lines = selected().stream().map(each -> System.lineSeparator() + tabbed(each)).collect(Collectors.joining());
		Clip.text(Display.getCurrent(), lines.isEmpty() ? "" : titles + lines);
	}

	@Override
	protected Listing.Source<Conflict> source() {
		return database -> Conflict.all(database.snapshot(), database.columns());
	}

	@Override
	protected ListingText text() {
		return new ListingText(Messages.conflicts_table, Messages.conflicts_empty, Messages.conflicts_unreadable, COLUMNS);
	}

	@Override
	protected void addTo(RowActions choices) {
		choices.add(Messages.conflicts_copy, this::copy);
	}

	@Override
	protected void selectionChanged() {
		List<Conflict> some = selected();
		if (!some.isEmpty()) {
			BrowseModel browse = getSite().getService(BrowseModel.class);
			browse.select(Level.PATIENT, keys(some, Conflict::patientKey));
			browse.select(Level.STUDY, keys(some, Conflict::studyUid));
			browse.select(Level.SERIES, keys(some, Conflict::seriesUid));
		}
	}

	private String tabbed(Conflict conflict) {
		return IntStream.range(0, COLUMNS.size()).mapToObj(column -> text(conflict, column)).collect(Collectors.joining("\t"));
	}

	private static Set<String> keys(List<Conflict> some, Function<Conflict, String> key) {
		return some.stream().map(key).filter(each -> !each.isEmpty()).collect(Collectors.toSet());
	}
}
