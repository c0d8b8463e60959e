package org.sagitta.dicom.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.sagitta.testkit.SimpleJson;

/// Compares our DICOM JSON with that of DCMTK, which differs with reason in these: private elements that came as UN and that we
/// know stay UN there; values of nothing but delimiters are left out there; a character set that is declared without a value is
/// ISO_IR 192 there; floats have their shortest digits here.
final class JsonComparison {
	private JsonComparison() {
	}

	static void compare(String file, String ours, String theirs, Collection<String> differences) {
		dataSet(file, SimpleJson.object(SimpleJson.parse(ours)), SimpleJson.object(SimpleJson.parse(theirs)), differences);
	}

	private static void dataSet(String path, Map<String, Object> ours, Map<String, Object> theirs, Collection<String> differences) {
		Set<String> tags = new TreeSet<>(ours.keySet());
		tags.addAll(theirs.keySet());
		for (String tag : tags) {
			if (!ours.containsKey(tag) || !theirs.containsKey(tag)) {
				differences.add(path + " " + tag + " is only in " + (ours.containsKey(tag) ? "ours" : "theirs"));
			} else {
				element(path + " " + tag, SimpleJson.object(ours.get(tag)), SimpleJson.object(theirs.get(tag)), differences);
			}
		}
	}

	private static void element(String path, Map<String, Object> ours, Map<String, Object> theirs, Collection<String> differences) {
		if (!ours.get("vr").equals(theirs.get("vr"))) {
			if (!theirs.get("vr").equals("UN")) {
				differences.add(path + ": " + ours + " and " + theirs);
			}
			return;
		}
		List<?> ourValues = values(ours);
		List<?> theirValues = values(theirs);
		boolean blank = theirValues.isEmpty() && ourValues.toString().matches("\\[(null, )*null]|.*Alphabetic[=:] *\\^+.*")
				|| ourValues.isEmpty() && theirValues.equals(List.of("ISO_IR 192"));
		if (blank) {
			return;
		}
		if (ourValues.size() != theirValues.size() || !Objects.equals(ours.get("InlineBinary"), theirs.get("InlineBinary"))) {
			differences.add(path + ": " + ours + " and " + theirs);
			return;
		}
		for (int i = 0; i < theirValues.size(); i++) {
			if (ours.get("vr").equals("SQ")) {
				dataSet(path + "[" + i + "]", SimpleJson.object(ourValues.get(i)), SimpleJson.object(theirValues.get(i)), differences);
			} else if (!same(ourValues.get(i), theirValues.get(i))) {
				differences.add(path + ": " + ourValues.get(i) + " and " + theirValues.get(i));
			}
		}
	}

	private static List<?> values(Map<String, Object> element) {
		return element.get("Value") instanceof List<?> list ? list : List.of();
	}

	private static boolean same(Object ours, Object theirs) {
		if (Objects.equals(ours, theirs)) {
			return true;
		}
		try {
			double a = Double.parseDouble(String.valueOf(ours));
			double b = Double.parseDouble(String.valueOf(theirs));
			return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), 1e-37);
		} catch (NumberFormatException _) {
			return false;
		}
	}
}
