package org.sagitta.database.sql.internal.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.sagitta.database.Query;
import org.sagitta.dicom.Level;

/// Sorts rows by folded text or by number. The keys of each row are made once; rows without a value come last.
final class Sorting {
	private static final String LAST = "\uFFFF";

	/// @param numbers the numeric key of each sort field, 0 where the field is text
	/// @param texts the text key of each sort field
	private record Keyed(Entry entry, double[] numbers, String[] texts) { }

	private Sorting() {
	}

	static List<Entry> sort(List<Entry> entries, Query query, Set<String> numeric) {
		List<String> fields = fields(query);
		return entries.stream().map(entry -> keyed(entry, fields, numeric)).sorted(order(query)).map(Keyed::entry).toList();
	}

	/// The same order for a few comparisons.
	static Comparator<Entry> comparator(Query query, Set<String> numeric) {
		List<String> fields = fields(query);
		Comparator<Keyed> order = order(query);
		return (a, b) -> order.compare(keyed(a, fields, numeric), keyed(b, fields, numeric));
	}

	private static List<String> fields(Query query) {
		return query.sort().isEmpty() ? natural(query.level()) : List.of(query.sort());
	}

	private static Comparator<Keyed> order(Query query) {
		Comparator<Keyed> order = Sorting::compare;
		return (query.descending() ? order.reversed() : order).thenComparing(keyed -> keyed.entry.key());
	}

	private static List<String> natural(Level level) {
		return switch (level) {
			case PATIENT -> List.of("PatientName", "PatientID");
			case STUDY -> List.of("StudyDate", "StudyTime");
			default -> List.of("SeriesNumber", "SeriesDate", "SeriesTime");
		};
	}

	private static Keyed keyed(Entry entry, List<String> fields, Set<String> numeric) {
		var numbers = new double[fields.size()];
		var texts = new String[fields.size()];
		for (int i = 0; i < texts.length; i++) {
			String value = entry.value(fields.get(i));
			numbers[i] = numeric.contains(fields.get(i)) ? number(value) : 0;
			texts[i] = value.isEmpty() ? LAST : Entry.fold(value);
		}
		return new Keyed(entry, numbers, texts);
	}

	private static int compare(Keyed a, Keyed b) {
		int byNumber = Arrays.compare(a.numbers, b.numbers);
		return byNumber != 0 ? byNumber : Arrays.compare(a.texts, b.texts);
	}

	static double number(String text) {
		try {
			return text.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
		} catch (NumberFormatException _) {
			return Double.MAX_VALUE; // not a number, but not empty either
		}
	}
}
