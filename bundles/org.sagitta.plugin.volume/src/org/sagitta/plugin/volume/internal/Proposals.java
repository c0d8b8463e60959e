package org.sagitta.plugin.volume.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.dicom.Tag;
import org.sagitta.plugin.Loadable;

/// What the user reads of a stack before loading it.
///
/// *Confidence*: a volume is the generic use of images, 0.5, which leaves room above for plugins that know a kind of object
/// better; 0.4 where the slices do not form a regular grid or may not belong together; 0.2 without positions, or for a mosaic.
final class Proposals {
	private static final double GENERIC = 0.5;
	private static final double DOUBTFUL = 0.4;
	private static final double POOR = 0.2;

	private Proposals() {
	}

	/// @param leftOut images of the series that cannot be part of any volume
	static Loadable of(Stack stack, int leftOut) {
		Slice first = stack.slices().getFirst();
		Geometry geometry = Geometry.of(stack.slices());
		List<String> warnings = new ArrayList<>(stack.warnings());
		warnings.addAll(geometry.warnings());
		if (leftOut > 0) {
			warnings.add(leftOut + " objects of the series are left out: they are not single-frame monochrome images.");
		}
		// Siemens: one picture with all slices of a volume as tiles. Its position is not that of a slice.
		boolean mosaic = first.instance().tags().texts(Tag.ImageType).contains("MOSAIC");
		if (mosaic) {
			warnings.add("Each image is a mosaic of many slices; it is shown as it is, so positions are wrong.");
		}
		double confidence = mosaic || first.placement().isEmpty() ? POOR : geometry.regular() && stack.certain() ? GENERIC : DOUBTFUL;
		return new Loadable(name(first, stack.label()), tooltip(first, stack.slices().size(), geometry), warnings, confidence,
				stack.slices().stream().map(Slice::instance).toList(), List.of(), Map.of());
	}

	private static String name(Slice first, String label) {
		String number = first.text(Tag.SeriesNumber);
		String name = Stream.of(number.isEmpty() ? "" : number + ":", first.text(Tag.Modality), first.text(Tag.SeriesDescription))
				.filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
		String whole = name.isEmpty() ? "Volume" : name;
		return label.isEmpty() ? whole : whole + " [" + label + ']';
	}

	private static String tooltip(Slice first, int slices, Geometry geometry) {
		double[] mm = new double[3];
		for (int axis = 0; axis < 3; axis++) {
			mm[axis] = Vectors.length(geometry.ijkToLps().column(axis));
		}
		return Geometry.text("%s × %s × %s voxels of %s × %s × %s mm", first.columns(), first.rows(), slices, mm[0], mm[1], mm[2]);
	}
}
