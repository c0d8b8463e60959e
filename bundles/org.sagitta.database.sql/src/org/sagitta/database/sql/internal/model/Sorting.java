package org.sagitta.database.sql.internal.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.sagitta.database.Column;
import org.sagitta.database.Measure;
import org.sagitta.dicom.Level;

/// How rows of a level are sorted: by folded text or by number; rows without a value come last, equal ones in the order of their
/// keys. The natural order of a level has the name "".
/// @param fields by which they are sorted, the first before the second
/// @param numeric fields that are compared as numbers
record Sorting(List<String> fields, Set<String> numeric) {
	private static final int LAST = 0xFF;
	private static final int BETWEEN = 0;
	/// At the end of an age, and of no number.
	private static final String AGE_UNITS = "dwmyDWMY";
	/// Numbers of so many digits are exact as they are read.
	private static final int EXACT_DIGITS = 15;

	/// A row with the bytes that it is sorted by.
	private record Keyed(Entry entry, byte[] text) { }

	static Sorting of(Level level, String field, Set<String> numeric) {
		return new Sorting(field.isEmpty() ? natural(level) : List.of(field), numeric);
	}

	/// By their keys.
	static Sorting byKey() {
		return new Sorting(List.of(), Set.of());
	}

	private static List<String> natural(Level level) {
		return switch (level) {
			case PATIENT -> List.of("PatientName", "PatientID");
			case STUDY -> List.of("StudyDate", "StudyTime");
			default -> List.of("SeriesNumber", "SeriesDate", "SeriesTime");
		};
	}

	/// The places of some rows, sorted.
	int[] sort(List<Entry> entries) {
		var scratch = new FoldedText();
		var number = new FoldedText();
		return entries.stream().map(entry -> {
			text(entry, scratch.clear(), number);
			return new Keyed(entry, Arrays.copyOf(scratch.bytes(), scratch.length()));
		}).sorted(Comparator.comparing(Keyed::text, Arrays::compareUnsigned).thenComparing(each -> each.entry.keyBytes(), Arrays::compareUnsigned))
				.mapToInt(each -> each.entry.place()).toArray();
	}

	/// The places of all rows of a table, sorted.
	/// @param places in the order that equal ones keep
	int[] sort(Table table, int[] places) {
		var texts = new FoldedText();
		var number = new FoldedText();
		var begins = new int[table.places()];
		var ends = new int[table.places()];
		table.forEach(entry -> {
			begins[entry.place()] = texts.length();
			text(entry, texts, number);
			ends[entry.place()] = texts.length();
		});
		return ByteSort.sort(texts.bytes(), begins, ends, places);
	}

	/// The same order for a few comparisons.
	Comparator<Entry> comparator() {
		var one = new FoldedText();
		var other = new FoldedText();
		var number = new FoldedText();
		return (a, b) -> {
			text(a, one.clear(), number);
			text(b, other.clear(), number);
			int order = Arrays.compareUnsigned(one.bytes(), 0, one.length(), other.bytes(), 0, other.length());
			return order != 0 ? order : Arrays.compareUnsigned(a.keyBytes(), b.keyBytes());
		};
	}

	/// First the numbers, as eight bytes each that compare as they do, then the texts of what is no number.
	private void text(Entry entry, FoldedText out, FoldedText scratch) {
		if (fields.isEmpty()) {
			out.add(entry.keyBytes());
			return;
		}
		int numbers = 0;
		for (int i = 0; i < fields.size(); i++) {
			if (numeric.contains(fields.get(i))) {
				double number = number(entry, fields.get(i), scratch);
				number(number, out);
				numbers |= number < Double.MAX_VALUE ? 1 << i : 0;
			}
		}
		boolean only = fields.size() == 1 && !numeric.contains(fields.getFirst());
		for (int i = 0; i < fields.size(); i++) {
			if ((numbers >> i & 1) == 0) {
				text(entry, fields.get(i), out);
			}
			if (!only) {
				out.add(BETWEEN);
			}
		}
	}

	private static void text(Entry entry, String field, FoldedText out) {
		int before = out.length();
		entry.fold(field, out);
		if (out.length() == before) {
			out.add(LAST);
		}
	}

	private static void number(double number, FoldedText out) {
		long bits = Double.doubleToLongBits(number);
		long ordered = bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
		for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
			out.add((int) (ordered >>> shift));
		}
	}

	/// The number of a field: endless for no value, the largest for one that is no number.
	static double number(Entry entry, String field, FoldedText scratch) {
		entry.fold(field, scratch.clear());
		if (scratch.length() == 0) {
			return Double.POSITIVE_INFINITY;
		}
		long number = 0;
		boolean digits = scratch.length() <= EXACT_DIGITS;
		for (int i = 0; digits && i < scratch.length(); i++) {
			int digit = scratch.bytes()[i] - '0';
			digits = digit >= 0 && digit <= 9;
			number = number * 10 + digit;
		}
		return digits ? number : number(scratch.toString());
	}

	static double number(String text) {
		if (!text.isEmpty() && AGE_UNITS.indexOf(text.charAt(text.length() - 1)) >= 0) {
			double days = Measure.of(Column.Type.AGE, text);
			return Double.isNaN(days) ? Double.MAX_VALUE : days;
		}
		try {
			return text.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
		} catch (NumberFormatException _) {
			return Double.MAX_VALUE; // not a number, but not empty either
		}
	}
}
