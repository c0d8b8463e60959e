package org.sagitta.database.sql.internal.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sagitta.database.Search.Term;
import org.sagitta.dicom.Level;

/// Searches that look at rows above and below as well. A term is in a row when it occurs in it, above it or below it. An excluded one takes
/// out the rows in which or above which it occurs, and those of which nothing below is left.
/// @param searched the fields that are looked at; nothing: all
record Across(Map<Level, Table> tables, Optional<Set<String>> searched, Answers answers) {
	private record Question(List<Term> terms, Optional<Set<String>> searched) { }

	/// The rows that fulfil all terms. What the first ones leave is kept, for the last word is still being typed; and only rows that it
	/// concerns are looked at for the next.
	/// @param terms at least one
	Marks of(List<Term> terms) {
		return answers.of(new Question(terms, searched), () -> {
			Term last = terms.getLast();
			if (terms.size() == 1) {
				return of(last, null);
			}
			Marks before = of(terms.subList(0, terms.size() - 1));
			return before.and(of(last, before.related()));
		});
	}

	/// @param concerned rows that are looked at; null for all
	private Marks of(Term term, Marks concerned) {
		Conditions.Condition condition = Conditions.of(term, new Looked(searched.orElse(null)));
		Optional<Level> level = term.column().map(column -> column.level());
		Marks own = Marks.none(tables);
		for (Level each : Marks.LEVELS) {
			if (level.isEmpty() || level.get() == each) {
				own.set(each, tables.get(each).matching(condition, concerned == null ? null : concerned.of(each)));
			}
		}
		return term.excluded() ? own.andBelow().unmarkedEnds() : own.related();
	}
}
