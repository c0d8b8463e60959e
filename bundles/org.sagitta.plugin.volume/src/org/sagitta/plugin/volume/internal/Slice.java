package org.sagitta.plugin.volume.internal;

import java.util.Optional;
import java.util.Set;

import org.sagitta.database.Instance;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValues;

/// A single-frame monochrome image as its cached tags describe it.
/// @param placement nothing where the header has no usable position and orientation
/// @param pixelSpacing from row to row and from column to column, mm; nothing where the header has none
record Slice(Instance instance, int columns, int rows, Optional<Placement> placement, Optional<double[]> pixelSpacing) {
	/// SOP classes whose pixels are monochrome but mean something else than the rescaled value, or whose geometry is not in the
	/// Image Plane module even when they have one frame only: other plugins' business.
	private static final Set<String> NOT_OURS = Set.of(
			"1.2.840.10008.5.1.4.1.1.2.1", "1.2.840.10008.5.1.4.1.1.2.2", // enhanced CT
			"1.2.840.10008.5.1.4.1.1.4.1", "1.2.840.10008.5.1.4.1.1.4.4", // enhanced MR
			"1.2.840.10008.5.1.4.1.1.130", "1.2.840.10008.5.1.4.1.1.128.1", // enhanced PET
			"1.2.840.10008.5.1.4.1.1.6.2", // enhanced US volume
			"1.2.840.10008.5.1.4.1.1.13.1.1", "1.2.840.10008.5.1.4.1.1.13.1.2", "1.2.840.10008.5.1.4.1.1.13.1.3", // 3-D X-ray, tomosynthesis
			"1.2.840.10008.5.1.4.1.1.30", // parametric map
			"1.2.840.10008.5.1.4.1.1.66.4", "1.2.840.10008.5.1.4.1.1.66.7", // segmentation, label map
			"1.2.840.10008.5.1.4.1.1.77.1.6", // whole slide
			"1.2.840.10008.5.1.4.1.1.77.1.5.4", // ophthalmic tomography
			"1.2.840.10008.5.1.4.1.1.481.2"); // RT dose

	/// Nothing when it is no single-frame monochrome image.
	static Optional<Slice> of(Instance instance) {
		TagValues tags = instance.tags();
		int columns = (int) Numbers.first(tags, Tag.Columns, 0);
		int rows = (int) Numbers.first(tags, Tag.Rows, 0);
		boolean monochrome = tags.text(Tag.PhotometricInterpretation).startsWith("MONOCHROME");
		if (columns <= 0 || rows <= 0 || !monochrome || Numbers.first(tags, Tag.NumberOfFrames, 1) != 1
				|| Numbers.first(tags, Tag.SamplesPerPixel, 1) != 1 || NOT_OURS.contains(instance.sopClassUid())) {
			return Optional.empty();
		}
		Optional<double[]> spacing = Optional.ofNullable(Numbers.of(tags, Tag.PixelSpacing, 2)).filter(mm -> mm[0] > 0 && mm[1] > 0);
		return Optional.of(new Slice(instance, columns, rows, Placement.of(tags), spacing));
	}

	double number() {
		return Numbers.first(instance.tags(), Tag.InstanceNumber, Double.MAX_VALUE);
	}

	/// What to call it in a message.
	String label() {
		String number = text(Tag.InstanceNumber);
		return number.isEmpty() ? instance.file().getFileName().toString() : "image " + number;
	}

	String text(int tag) {
		return instance.tags().text(tag);
	}

	/// Its place along a direction, mm.
	double along(double[] normal) {
		return Vectors.dot(placement.orElseThrow().position(), normal);
	}

	/// Whether both can be slices of one volume.
	boolean fits(Slice other) {
		return columns == other.columns && rows == other.rows && text(Tag.PhotometricInterpretation).equals(other.text(Tag.PhotometricInterpretation))
				&& text(Tag.FrameOfReferenceUID).equals(other.text(Tag.FrameOfReferenceUID)) && sameSpacing(other) && sameDirection(other);
	}

	private boolean sameSpacing(Slice other) {
		if (pixelSpacing.isEmpty() || other.pixelSpacing.isEmpty()) {
			return pixelSpacing.isEmpty() && other.pixelSpacing.isEmpty();
		}
		double[] a = pixelSpacing.get();
		double[] b = other.pixelSpacing.get();
		// A thousandth is half a pixel over 512: less is how scanners round.
		return Math.abs(a[0] - b[0]) <= 1e-3 * a[0] && Math.abs(a[1] - b[1]) <= 1e-3 * a[1];
	}

	private boolean sameDirection(Slice other) {
		return placement.isPresent() == other.placement.isPresent()
				&& (placement.isEmpty() || placement.get().parallelTo(other.placement.get()));
	}
}
