package org.sagitta.bench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.sagitta.database.Columns;
import org.sagitta.database.Column;
import org.sagitta.database.DateRange;
import org.sagitta.database.Filter;
import org.sagitta.database.Filter.Kind;
import org.sagitta.database.Query;
import org.sagitta.database.QuickFilter;
import org.sagitta.database.Row;
import org.sagitta.database.Search;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// Questions to the list of studies, such as a person asks: the same sequence each time for the same rows.
final class Questions {
	static final int PAGE = 2_000;
	private static final int SHORTEST_WORD = 2;
	private static final List<String> NAMES = List.of("Abel", "bergstrom", "Dvořák", "grun", "Sorensen", "jorg");

	private final Random random = new Random(1);
	private final List<Row> rows;
	private final List<String> fields;
	private final Columns columns;

	Questions(Snapshot snapshot, Columns columns) {
		this.columns = columns;
		rows = snapshot.find(all()).rows();
		fields = columns.all(Level.STUDY).stream().map(Column::field).toList();
	}

	static Query all() {
		return Query.all(Level.STUDY).page(0, PAGE);
	}

	List<String> fields() {
		return fields;
	}

	/// No filter, one or two, and any sort.
	Query list() {
		var filters = new ArrayList<Filter>();
		for (int i = random.nextInt(3); i > 0; i--) {
			String field = any(fields);
			String value = any(rows).value(field);
			Kind kind = any(List.of(Kind.values()));
			filters.add(new Filter(field, kind, kind == Kind.CONTAINS ? piece(value) : kind == Kind.EMPTY ? "" : value));
		}
		return all().where(filters).sortedBy(any(fields), random.nextBoolean());
	}

	/// A piece of a value, or something that nothing has.
	Query search() {
		String value = any(rows).value(any(fields));
		return all().matching(random.nextInt(10) == 0 ? "no such text" : piece(value)).sortedBy(any(fields), random.nextBoolean());
	}

	/// What people type beyond words, quick filters, and groups.
	Query rich() {
		String name = any(NAMES);
		String word = piece(any(rows).value("StudyDescription"));
		return switch (random.nextInt(6)) {
			case 0 -> all().matching(Search.parse('"' + word + "\" -" + random.nextInt(1000), columns, Level.STUDY));
			case 1 -> all().matching(Search.parse("StudyDate:" + (2008 + random.nextInt(18)) + ".. " + word + '*', columns, Level.STUDY));
			case 2 -> all().matching(Search.parse(name + ' ' + word, columns, Level.STUDY)).acrossLevels(true);
			case 3 -> all().matching(Search.parse("PatientName:" + name + random.nextInt(1000), columns, Level.STUDY));
			case 4 -> all().passing(QuickFilter.NONE.withModalities(Set.of("CT", "M" + random.nextInt(100))).withDates(DateRange.of(DateRange.Kind.LAST_YEAR)));
			default -> all().matching(word).groupedBy("InstitutionName").sortedBy(any(fields), random.nextBoolean());
		};
	}

	private String piece(String value) {
		if (value.length() <= SHORTEST_WORD) {
			return value;
		}
		int from = random.nextInt(value.length() - SHORTEST_WORD);
		return value.substring(from, from + SHORTEST_WORD + random.nextInt(value.length() - from - SHORTEST_WORD + 1));
	}

	private <T> T any(List<T> all) {
		return all.get(random.nextInt(all.size()));
	}
}
