package org.sagitta.database.sql.internal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sagitta.database.Notes;
import org.sagitta.database.QuickFilter;
import org.sagitta.database.QuickFilter.Presence;
import org.sagitta.database.Remotes;
import org.sagitta.dicom.Level;

/// Which rows quick filters let pass.
final class Quick {
	private Quick() {
	}

	/// A series passes by itself and what is above it, a study or patient by what is below.
	/// @param slots where the key of each series is, for [Places]
	/// @param loaded the keys of the series that are loaded
	static Marks of(Map<Level, Table> tables, int[] slots, QuickFilter quick, LocalDate today, Set<String> loaded) {
		var conditions = new ArrayList<Marks>();
		if (!quick.modalities().isEmpty()) {
			conditions.add(Marks.of(tables, Level.SERIES, is("Modality", quick.modalities())));
		}
		if (!quick.dates().isAny()) {
			double from = quick.dates().first(today).map(Quick::number).orElse(0.0);
			double to = quick.dates().last(today).map(Quick::number).orElse(Double.MAX_VALUE);
			conditions.add(Marks.of(tables, Level.STUDY, (entry, scratch) -> {
				double date = Sorting.number(entry, "StudyDate", scratch);
				return date >= from && date <= to && date < Double.MAX_VALUE;
			}).andBelow());
		}
		if (!quick.labels().isEmpty()) {
			conditions.add(Marks.of(tables, labelled(quick.labels())).andBelow());
		}
		if (quick.loaded()) {
			conditions.add(loaded(tables, slots, loaded));
		}
		// all conditions hold of the same row, below which there is nothing
		Marks passing = conditions.stream().reduce(Marks::and).map(Marks::ends).orElseGet(() -> Marks.none(tables).unmarkedEnds());
		if (quick.presence() == Presence.ANY) {
			return passing;
		}
		Marks present = Marks.of(tables, (entry, scratch) -> presence(entry, scratch) == quick.presence());
		return passing.and(present).andAbove();
	}

	private static Marks loaded(Map<Level, Table> tables, int[] slots, Set<String> keys) {
		Marks marks = Marks.none(tables);
		for (String key : keys) {
			Entry entry = Places.find(slots, tables.get(Level.SERIES), Codes.key(key));
			if (entry != null) {
				marks.mark(Level.SERIES, entry.place());
			}
		}
		return marks;
	}

	private static double number(LocalDate day) {
		return day.getYear() * 10_000.0 + day.getMonthValue() * 100 + day.getDayOfMonth();
	}

	private static Conditions.Condition is(String field, Set<String> values) {
		byte[][] folded = values.stream().map(FoldedText::of).toArray(byte[][]::new);
		return (entry, scratch) -> {
			entry.fold(field, scratch.clear());
			for (byte[] each : folded) {
				if (scratch.is(each)) {
					return true;
				}
			}
			return false;
		};
	}

	private static Conditions.Condition labelled(Set<String> labels) {
		List<String> wanted = labels.stream().map(Folding::of).toList();
		return (entry, scratch) -> {
			entry.fold(Notes.LABELS, scratch.clear());
			return scratch.length() > 0 && Arrays.stream(scratch.toString().split(", ")).anyMatch(wanted::contains);
		};
	}

	private static Presence presence(Entry entry, FoldedText scratch) {
		entry.fold(Remotes.COUNT, scratch.clear());
		boolean remote = scratch.length() > 0;
		return !remote ? Presence.LOCAL : entry.instances() > 0 ? Presence.PARTIAL : Presence.REMOTE;
	}
}
