package org.sagitta.database.sql.internal.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.sagitta.database.Query;
import org.sagitta.dicom.Level;

/// Sorts rows by folded text or by number. The key of each row is one string, made once; rows without a value come last.
final class Sorting {
	private static final char LAST = '\uFFFF';
	private static final char BETWEEN = '\u0000';

	private record Keyed(Entry entry, String text) { }

	private record Placed(int place, String text) { }

	private Sorting() {
	}

	static List<Entry> sort(List<Entry> entries, Query query, Set<String> numeric) {
		List<String> fields = fields(query);
		var keyed = new Keyed[entries.size()];
		for (int i = 0; i < keyed.length; i++) {
			keyed[i] = new Keyed(entries.get(i), text(entries.get(i), fields, numeric));
		}
		Arrays.parallelSort(keyed, order(query));
		var sorted = new Entry[keyed.length];
		for (int i = 0; i < sorted.length; i++) {
			sorted[i] = keyed[i].entry;
		}
		return Arrays.asList(sorted);
	}

	/// Sorts all rows of a table that are in the order of their keys, and gives their places.
	static int[] sort(Table table, int[] byKey, Query query, Set<String> numeric) {
		List<String> fields = fields(query);
		var texts = new String[table.places()];
		table.forEach(entry -> texts[entry.place()] = text(entry, fields, numeric));
		var placed = new Placed[byKey.length];
		for (int i = 0; i < placed.length; i++) {
			placed[i] = new Placed(byKey[i], texts[byKey[i]]);
		}
		Comparator<Placed> order = Comparator.comparing(Placed::text);
		Arrays.parallelSort(placed, query.descending() ? order.reversed() : order); // equal ones stay as they are
		return Arrays.stream(placed).mapToInt(Placed::place).toArray();
	}

	/// The same order for a few comparisons.
	static Comparator<Entry> comparator(Query query, Set<String> numeric) {
		List<String> fields = fields(query);
		Comparator<Keyed> order = order(query);
		return (a, b) -> order.compare(new Keyed(a, text(a, fields, numeric)), new Keyed(b, text(b, fields, numeric)));
	}

	private static List<String> fields(Query query) {
		return query.sort().isEmpty() ? natural(query.level()) : List.of(query.sort());
	}

	private static Comparator<Keyed> order(Query query) {
		int direction = query.descending() ? -1 : 1;
		return (a, b) -> {
			int byText = a.text.compareTo(b.text);
			return byText != 0 ? direction * byText : Arrays.compareUnsigned(a.entry.keyBytes(), b.entry.keyBytes());
		};
	}

	private static List<String> natural(Level level) {
		return switch (level) {
			case PATIENT -> List.of("PatientName", "PatientID");
			case STUDY -> List.of("StudyDate", "StudyTime");
			default -> List.of("SeriesNumber", "SeriesDate", "SeriesTime");
		};
	}

	/// First the numbers, as four characters each that compare as they do, then all texts.
	private static String text(Entry entry, List<String> fields, Set<String> numeric) {
		String only = fields.size() == 1 && !numeric.contains(fields.getFirst()) ? entry.value(fields.getFirst()) : "";
		if (!only.isEmpty()) {
			return Folding.of(only);
		}
		var text = new StringBuilder();
		for (String field : fields) {
			if (numeric.contains(field)) {
				append(number(entry.value(field)), text);
			}
		}
		for (String field : fields) {
			String value = entry.value(field);
			if (value.isEmpty()) {
				text.append(LAST);
			} else {
				text.append(Folding.of(value));
			}
			text.append(BETWEEN);
		}
		return text.toString();
	}

	private static void append(double number, StringBuilder text) {
		long bits = Double.doubleToLongBits(number);
		long ordered = bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
		for (int shift = 48; shift >= 0; shift -= 16) {
			text.append((char) (ordered >>> shift));
		}
	}

	static double number(String text) {
		try {
			return text.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
		} catch (NumberFormatException _) {
			return Double.MAX_VALUE; // not a number, but not empty either
		}
	}
}
