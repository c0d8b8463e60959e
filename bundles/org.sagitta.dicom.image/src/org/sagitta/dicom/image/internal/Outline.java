package org.sagitta.dicom.image.internal;

/// A curve in the image, as a line from point to point.
/// @param points column and row of each; the top left pixel of the image is 1, 1, as it is for overlays
/// @param closed whether the last point is joined to the first
record Outline(double[] points, boolean closed) {
	int count() {
		return points.length / 2;
	}

	/// Counted from 0, the middle of a pixel a whole number.
	double x(int point) {
		return points[2 * point] - 1;
	}

	double y(int point) {
		return points[2 * point + 1] - 1;
	}
}
