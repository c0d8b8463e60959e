package org.sagitta.ui.instances.internal.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.sagitta.database.Column;
import org.sagitta.database.Measure;
import org.sagitta.database.Row;
import org.sagitta.database.Search;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// Whether instances are what a search is for. The database searches only patients, studies and series; this follows its rules.
final class Matching implements Predicate<InstanceRow> {
	private final Search search;
	private final List<Column> shown;
	private final Optional<Snapshot> above;
	private final boolean across;

	/// @param shown the columns in which words are looked for
	/// @param above the series, studies and patients, which terms may name
	/// @param across whether words may also be in these
	Matching(Search search, List<Column> shown, Optional<Snapshot> above, boolean across) {
		this.search = search;
		this.shown = shown;
		this.above = above;
		this.across = across;
	}

	@Override
	public boolean test(InstanceRow row) {
		return search.terms().stream().allMatch(term -> found(term, row) != term.excluded());
	}

	private boolean found(Search.Term term, InstanceRow row) {
		if (term.column().isPresent()) {
			Column column = term.column().get();
			return at(column.level(), row).filter(there -> holds(term.test(), column, there)).isPresent();
		}
		if (shown.stream().anyMatch(column -> holds(term.test(), column, row))) {
			return true;
		}
		return across && Stream.of(Level.SERIES, Level.STUDY, Level.PATIENT).flatMap(level -> at(level, row).stream())
				.anyMatch(there -> isIn(term.test(), there));
	}

	/// The row itself, or the one above it on a level.
	private Optional<Row> at(Level level, InstanceRow row) {
		Optional<Row> at = Optional.of(row);
		for (Level each = Level.INSTANCE; each != level && at.isPresent(); each = Level.values()[each.ordinal() - 1]) {
			Level next = Level.values()[each.ordinal() - 1];
			String parent = at.get().parent();
			at = above.flatMap(snapshot -> snapshot.row(next, parent));
		}
		return at;
	}

	private static boolean isIn(Search.Test test, Row row) {
		return Stream.concat(row.attributes().stream().map(row::attribute), row.fields().stream().map(row::value))
				.anyMatch(value -> holds(test, value));
	}

	/// Of the value as it is kept, or as it is shown.
	private static boolean holds(Search.Test test, Column column, Row row) {
		String value = row.value(column.field());
		if (test instanceof Search.Test.Between(double from, double to)) {
			double number = Measure.of(column.type(), value);
			return number >= from && number < to;
		}
		return holds(test, value) || holds(test, column.shown(row));
	}

	private static boolean holds(Search.Test test, String value) {
		return switch (test) {
			case Search.Test.Contains(String text) -> Folded.of(value).contains(Folded.of(text));
			case Search.Test.Like(String pattern) -> Glob.of(Folded.of(pattern)).test(Folded.of(value));
			case Search.Test.Is(String text) -> Folded.of(value).equals(Folded.of(text));
			case Search.Test.Present() -> !value.isBlank();
			case Search.Test.Between _ -> false;
		};
	}
}
