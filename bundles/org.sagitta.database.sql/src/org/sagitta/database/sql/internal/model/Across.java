package org.sagitta.database.sql.internal.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sagitta.database.Search.Term;
import org.sagitta.dicom.Level;

/// Searches that look at rows above and below as well.
final class Across {
	private Across() {
	}

	/// The rows that fulfil all terms. A term is in a row when it occurs in it, above it or below it. An excluded one takes out the rows
	/// in which or above which it occurs, and those of which nothing below is left.
	/// @param terms at least one
	static Marks of(Map<Level, Table> tables, List<Term> terms, Looked looked) {
		return terms.stream().map(term -> of(tables, term, looked)).reduce(Marks::and).orElseThrow();
	}

	private static Marks of(Map<Level, Table> tables, Term term, Looked looked) {
		Conditions.Condition condition = Conditions.of(term, looked);
		Optional<Level> level = term.column().map(column -> column.level());
		Marks own = level.map(each -> Marks.of(tables, each, condition)).orElseGet(() -> Marks.of(tables, condition));
		return term.excluded() ? own.andBelow().unmarkedEnds() : own.andBelow().or(own.andAbove());
	}
}
