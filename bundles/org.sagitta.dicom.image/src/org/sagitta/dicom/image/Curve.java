package org.sagitta.dicom.image;

/// A retired curve (PS3.3-2004 section C.10.2).
/// @param group 5000 to 501E, hexadecimal
/// @param type of data: TAC, PROF, HIST, ROI, TABL, FILT, POLY, ECG …
/// @param values point by point, each with its dimensions
public record Curve(int group, int dimensions, int points, String type, String description, String label, double[] values) {
	public Curve {
		if (values.length != Math.multiplyExact(dimensions, points)) {
			throw new IllegalArgumentException(values.length + " values for " + points + " points of " + dimensions + " dimensions");
		}
	}
}
