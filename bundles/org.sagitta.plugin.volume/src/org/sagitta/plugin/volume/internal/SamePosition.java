package org.sagitta.plugin.volume.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.dicom.Dictionary;

/// Where images share a position (a 4-D series, several echoes, an image stored twice), a volume takes one of each. Which ones
/// belong together is found by the first attribute, or pair of attributes, that parts the images into as many sets as there are
/// images at one position, with no position twice in a set. Where none does, the first image of each position makes one set,
/// the second another, by instance number.
final class SamePosition {
	/// Closer than this along the normal is the same position, mm.
	private static final double SAME = 0.01;

	private SamePosition() {
	}

	/// @param sorted along the normal
	static List<Stack> split(List<Slice> sorted, String label, List<String> warnings) {
		double[] normal = sorted.getFirst().placement().orElseThrow().normal();
		int most = mostAtOnePosition(sorted, normal);
		if (most == 1) {
			return List.of(new Stack(sorted, label, warnings, true));
		}
		for (List<Integer> tags : choices()) {
			Map<String, List<Slice>> sets = sets(sorted, tags);
			if (sets.size() == most && sets.values().stream().allMatch(set -> mostAtOnePosition(set, normal) == 1)) {
				String told = "told apart by " + tags.stream().map(Dictionary::keyword).collect(Collectors.joining(" and "));
				return stacks(sets, label, warnings, most, told, true);
			}
		}
		return stacks(byOccurrence(sorted, normal), label, warnings, most,
				"no attribute tells them apart, so the order of their instance numbers does", false);
	}

	private static List<List<Integer>> choices() {
		List<Integer> tags = Tags.DISCRIMINATORS;
		List<List<Integer>> choices = new ArrayList<>(tags.stream().map(List::of).toList());
		for (int a = 0; a < tags.size(); a++) {
			for (int b = a + 1; b < tags.size(); b++) {
				choices.add(List.of(tags.get(a), tags.get(b)));
			}
		}
		return choices;
	}

	private static Map<String, List<Slice>> sets(List<Slice> sorted, List<Integer> tags) {
		return sorted.stream().collect(Collectors.groupingBy(slice -> tags.stream()
				.map(tag -> Dictionary.keyword(tag) + ' ' + String.join("\\", slice.instance().tags().texts(tag)))
				.collect(Collectors.joining(", ")), LinkedHashMap::new, Collectors.toList()));
	}

	private static Map<String, List<Slice>> byOccurrence(List<Slice> sorted, double[] normal) {
		Map<String, List<Slice>> sets = new LinkedHashMap<>();
		int occurrence = 0;
		for (int i = 0; i < sorted.size(); i++) {
			occurrence = i > 0 && same(sorted.get(i - 1), sorted.get(i), normal) ? occurrence + 1 : 1;
			sets.computeIfAbsent("repetition " + occurrence, _ -> new ArrayList<>()).add(sorted.get(i));
		}
		return sets;
	}

	private static int mostAtOnePosition(List<Slice> sorted, double[] normal) {
		int most = 1;
		int run = 1;
		for (int i = 1; i < sorted.size(); i++) {
			run = same(sorted.get(i - 1), sorted.get(i), normal) ? run + 1 : 1;
			most = Math.max(most, run);
		}
		return most;
	}

	private static boolean same(Slice a, Slice b, double[] normal) {
		return Math.abs(b.along(normal) - a.along(normal)) < SAME;
	}

	private static List<Stack> stacks(Map<String, List<Slice>> sets, String label, List<String> warnings, int most, String told, boolean certain) {
		List<String> all = Stream.concat(warnings.stream(), Stream.of("Up to " + most + " images share a position; they are loaded as "
				+ sets.size() + " volumes, " + told + '.')).toList();
		return sets.entrySet().stream().sorted(Comparator.comparingDouble(set -> set.getValue().stream().mapToDouble(Slice::number).min().orElse(0)))
				.map(set -> new Stack(set.getValue(), label.isEmpty() ? set.getKey() : label + ", " + set.getKey(), all, certain)).toList();
	}
}
