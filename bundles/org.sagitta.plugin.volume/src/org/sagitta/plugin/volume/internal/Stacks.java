package org.sagitta.plugin.volume.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Sorts the images of a series into stacks: first those that can lie in one grid at all, then, where several images share a
/// position, those that belong together.
final class Stacks {
	private static final Comparator<Slice> BY_NUMBER = Comparator.comparingDouble(Slice::number)
			.thenComparing(slice -> slice.instance().sopInstanceUid());

	private Stacks() {
	}

	/// The largest first, then by instance number.
	static List<Stack> of(List<Slice> slices) {
		List<List<Slice>> grids = grids(slices);
		List<Stack> stacks = new ArrayList<>();
		for (List<Slice> grid : grids) {
			String label = grids.size() == 1 ? "" : label(grid);
			List<String> warnings = grids.size() == 1 ? List.of() : List.of("The series mixes images that differ in orientation, size, spacing, "
					+ "frame of reference or photometric interpretation; each of the " + grids.size() + " kinds is a volume of its own.");
			stacks.addAll(grid.getFirst().placement().isEmpty() ? List.of(new Stack(grid, label, warnings, false))
					: SamePosition.split(sorted(grid), label, warnings));
		}
		stacks.sort(Comparator.comparingInt((Stack stack) -> stack.slices().size()).reversed());
		return distinct(stacks);
	}

	/// The same label for two stacks would make two volumes of the same name.
	private static List<Stack> distinct(List<Stack> stacks) {
		Map<String, List<Stack>> byLabel = stacks.stream().collect(Collectors.groupingBy(Stack::label));
		return stacks.stream().map(stack -> {
			List<Stack> same = byLabel.get(stack.label());
			return same.size() == 1 ? stack
					: new Stack(stack.slices(), stack.label() + " #" + (same.indexOf(stack) + 1), stack.warnings(), stack.certain());
		}).toList();
	}

	/// Each image goes to the first grid that it fits, in the order of instance numbers, so that the result does not depend on
	/// the order of the files.
	private static List<List<Slice>> grids(List<Slice> slices) {
		List<List<Slice>> grids = new ArrayList<>();
		for (Slice slice : slices.stream().sorted(BY_NUMBER).toList()) {
			List<Slice> home = grids.stream().filter(grid -> grid.getFirst().fits(slice)).findFirst().orElseGet(() -> {
				grids.add(new ArrayList<>());
				return grids.getLast();
			});
			home.add(slice);
		}
		return grids;
	}

	/// Upwards along the normal; at the same place by number.
	private static List<Slice> sorted(List<Slice> grid) {
		double[] normal = grid.getFirst().placement().orElseThrow().normal();
		return grid.stream().sorted(Comparator.comparingDouble((Slice slice) -> slice.along(normal)).thenComparing(BY_NUMBER)).toList();
	}

	private static String label(List<Slice> grid) {
		Slice first = grid.getFirst();
		return first.placement().map(Stacks::plane).orElse("no position") + ' ' + first.columns() + "×" + first.rows();
	}

	private static String plane(Placement placement) {
		double[] normal = placement.normal();
		String[] names = { "sagittal", "coronal", "axial" };
		for (int axis = 0; axis < 3; axis++) {
			if (Math.abs(normal[axis]) > 0.8) {
				return names[axis];
			}
		}
		return "oblique";
	}
}
