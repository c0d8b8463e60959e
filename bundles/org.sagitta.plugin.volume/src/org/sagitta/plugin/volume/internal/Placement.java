package org.sagitta.plugin.volume.internal;

import java.util.Optional;

import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValues;

/// Where an image lies in the patient: the Image Plane module (PS3.3 section C.7.6.2).
/// @param position the centre of the first pixel, LPS, mm
/// @param row unit vector along a row: the direction in which columns count up
/// @param column unit vector along a column
record Placement(double[] position, double[] row, double[] column) {
	/// Direction cosines are written with few digits; anything farther off is no direction.
	private static final double COSINE_TOLERANCE = 0.01;
	/// How much the directions of images may differ that form one volume, per cosine.
	private static final double SAME_DIRECTION = 1e-3;

	/// Nothing where position or orientation is missing or makes no sense.
	static Optional<Placement> of(TagValues tags) {
		double[] position = Numbers.of(tags, Tag.ImagePositionPatient, 3);
		double[] cosines = Numbers.of(tags, Tag.ImageOrientationPatient, 6);
		if (position == null || cosines == null) {
			return Optional.empty();
		}
		double[] row = { cosines[0], cosines[1], cosines[2] };
		double[] column = { cosines[3], cosines[4], cosines[5] };
		if (Math.abs(Vectors.length(row) - 1) > COSINE_TOLERANCE || Math.abs(Vectors.length(column) - 1) > COSINE_TOLERANCE
				|| Math.abs(Vectors.dot(row, column)) > COSINE_TOLERANCE) {
			return Optional.empty();
		}
		return Optional.of(new Placement(position, Vectors.scaled(row, 1 / Vectors.length(row)),
				Vectors.scaled(column, 1 / Vectors.length(column))));
	}

	/// Unit vector from slice to slice: with it, row and column are a right-handed system.
	double[] normal() {
		double[] cross = Vectors.cross(row, column);
		return Vectors.scaled(cross, 1 / Vectors.length(cross));
	}

	boolean parallelTo(Placement other) {
		for (int i = 0; i < 3; i++) {
			if (Math.abs(row[i] - other.row[i]) > SAME_DIRECTION || Math.abs(column[i] - other.column[i]) > SAME_DIRECTION) {
				return false;
			}
		}
		return true;
	}
}
