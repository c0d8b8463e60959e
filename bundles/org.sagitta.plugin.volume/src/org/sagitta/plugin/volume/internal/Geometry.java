package org.sagitta.plugin.volume.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.sagitta.dicom.Tag;
import org.sagitta.scene.Matrix4;

/// The grid of a stack, from the positions of its slices alone, and what is doubtful in it. The axis from slice to slice goes
/// from the first position to the last one, so a stack with a tilted gantry has axes that are not at right angles and every
/// voxel where it was in the patient.
/// @param regular whether every slice is where the grid says
record Geometry(Matrix4 ijkToLps, List<String> warnings, boolean regular) {
	/// Steps may differ by this from each other, in mm or as a part of their mean, whichever is more: positions are rounded.
	private static final double STEP_TOLERANCE = 0.01;
	/// How far a slice may lie off the line through the stack, mm.
	private static final double SIDEWAYS_TOLERANCE = 0.1;
	private static final double TILT_TOLERANCE_DEGREES = 0.1;

	static Geometry of(List<Slice> slices) {
		Slice first = slices.getFirst();
		List<String> warnings = new ArrayList<>();
		double[] spacing = first.pixelSpacing().orElseGet(() -> {
			warnings.add("The header has no pixel spacing; 1 mm is assumed, so lengths are not to be trusted.");
			return new double[] { 1, 1 };
		});
		if (first.placement().isEmpty()) {
			warnings.addFirst("The header has no position or orientation of the images: they are shown as if axial, 1 mm apart, in the order of "
					+ "their numbers. Directions, proportions and distances are not to be trusted.");
			return new Geometry(new Matrix4(spacing[1], 0, 0, 0, 0, spacing[0], 0, 0, 0, 0, 1, 0), warnings, false);
		}
		Placement placement = first.placement().get();
		double[] i = Vectors.scaled(placement.row(), spacing[1]);
		double[] j = Vectors.scaled(placement.column(), spacing[0]);
		if (slices.size() == 1) {
			return new Geometry(Matrix4.of(i, j, Vectors.scaled(placement.normal(), thickness(first, warnings)), placement.position()), warnings,
					true);
		}
		double[] whole = Vectors.add(slices.getLast().placement().orElseThrow().position(), -1, placement.position());
		double[] k = Vectors.scaled(whole, 1.0 / (slices.size() - 1));
		boolean even = checkSteps(slices, placement, warnings);
		boolean straight = checkLine(slices, placement, whole, warnings);
		checkTilt(k, whole, placement.normal(), warnings);
		return new Geometry(Matrix4.of(i, j, k, placement.position()), warnings, even && straight);
	}

	private static double thickness(Slice slice, List<String> warnings) {
		for (int tag : new int[] { Tag.SliceThickness, Tag.SpacingBetweenSlices }) {
			double millimetres = Math.abs(Numbers.first(slice.instance().tags(), tag, 0));
			if (millimetres > 0) {
				warnings.add(text("Only one slice: its thickness, %s mm, is what the header says.", millimetres));
				return millimetres;
			}
		}
		warnings.add("Only one slice, and the header has no thickness; 1 mm is assumed.");
		return 1;
	}

	private static boolean checkSteps(List<Slice> slices, Placement placement, List<String> warnings) {
		double[] normal = placement.normal();
		double start = slices.getFirst().along(normal);
		double mean = (slices.getLast().along(normal) - start) / (slices.size() - 1);
		double least = Double.MAX_VALUE;
		double most = 0;
		double off = 0;
		int widest = 0;
		for (int s = 1; s < slices.size(); s++) {
			double step = slices.get(s).along(normal) - slices.get(s - 1).along(normal);
			least = Math.min(least, step);
			if (step > most) {
				most = step;
				widest = s;
			}
			off = Math.max(off, Math.abs(slices.get(s).along(normal) - start - s * mean));
		}
		// Small deviations that add up count as well, once they are a tenth of a slice.
		double tolerance = Math.max(STEP_TOLERANCE, STEP_TOLERANCE * mean) + 1e-6;
		if (most - mean <= tolerance && mean - least <= tolerance && off <= Math.max(STEP_TOLERANCE, 0.1 * mean)) {
			return true;
		}
		warnings.add(text("The slices are not evenly spaced: %s to %s mm, widest between %s and %s. The volume has their mean, %s mm, so slices "
				+ "are shown up to %s mm from where they belong.", least, most, slices.get(widest - 1).label(), slices.get(widest).label(), mean,
				off));
		return false;
	}

	private static boolean checkLine(List<Slice> slices, Placement placement, double[] whole, List<String> warnings) {
		double[] normal = placement.normal();
		double height = Vectors.dot(whole, normal);
		double worst = 0;
		Slice where = slices.getFirst();
		for (Slice slice : slices) {
			double[] fromStart = Vectors.add(slice.placement().orElseThrow().position(), -1, placement.position());
			double off = Vectors.length(Vectors.add(fromStart, -Vectors.dot(fromStart, normal) / height, whole));
			if (off > worst) {
				worst = off;
				where = slice;
			}
		}
		if (worst > SIDEWAYS_TOLERANCE) {
			warnings.add(text("The slices are shifted sideways, by up to %s mm (%s); the volume cannot show that.", worst, where.label()));
		}
		return worst <= SIDEWAYS_TOLERANCE;
	}

	private static void checkTilt(double[] k, double[] whole, double[] normal, List<String> warnings) {
		double along = Vectors.dot(k, normal);
		double sideways = Vectors.length(Vectors.add(k, -along, normal));
		double degrees = Math.toDegrees(Math.atan2(sideways, Math.abs(along)));
		boolean visible = sideways / Vectors.length(k) * Vectors.length(whole) > SIDEWAYS_TOLERANCE;
		if (degrees > TILT_TOLERANCE_DEGREES && visible) {
			warnings.add(text("The slices are tilted by %s° (gantry tilt): neighbours are %s mm apart along the stack, %s mm at right angles. "
					+ "The volume is sheared accordingly, so directions and shapes are right.", degrees, Vectors.length(k), along));
		}
	}

	/// Numbers with a point and at most three decimals, whatever the machine's language.
	static String text(String format, Object... values) {
		Object[] texts = new Object[values.length];
		for (int i = 0; i < values.length; i++) {
			texts[i] = values[i] instanceof Double number ? String.format(Locale.ROOT, "%.3f", number).replaceAll("\\.?0+$", "") : values[i];
		}
		return format.formatted(texts);
	}
}
