package org.sagitta.view;

/// The three planes of the patient, as radiologists look at them: axial from the feet, coronal from the front, sagittal from
/// the left; the patient's left is on the picture's right.
public enum Plane {
	AXIAL(0, 1, 1, 2, "R L A P"),
	SAGITTAL(1, 2, -1, 0, "A P S I"),
	CORONAL(0, 2, -1, 1, "R L S I");

	/// The axes of LPS (0, 1, 2) along the picture's columns, its rows, and the plane's normal.
	final int across;
	final int down;
	final int normal;
	/// 1 where the picture's rows run along their axis, -1 where against it. Columns always run along theirs.
	final int downSign;
	final String edgeLabels;

	Plane(int across, int down, int downSign, int normal, String edgeLabels) {
		this.across = across;
		this.down = down;
		this.downSign = downSign;
		this.normal = normal;
		this.edgeLabels = edgeLabels;
	}
}
