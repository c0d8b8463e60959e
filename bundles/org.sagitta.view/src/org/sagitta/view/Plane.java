package org.sagitta.view;

/// The three planes of the patient, as radiologists look at them: axial from the feet, coronal from the front, sagittal from
/// the left; the patient's left is on the picture's right.
public enum Plane {
	AXIAL, SAGITTAL, CORONAL
}
