package org.sagitta.plugin.volume.internal;

import java.util.List;

/// Slices in the order in which they form one volume.
/// @param label what tells it from the other stacks of its series; "" where it is the only one
/// @param warnings of how it was made; what its geometry gives is in [Geometry]
/// @param certain whether the slices surely belong together
record Stack(List<Slice> slices, String label, List<String> warnings, boolean certain) {
	Stack {
		slices = List.copyOf(slices);
		warnings = List.copyOf(warnings);
	}
}
