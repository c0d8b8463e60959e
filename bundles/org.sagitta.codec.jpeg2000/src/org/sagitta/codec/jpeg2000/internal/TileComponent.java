package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.dicom.DicomException;

/// A component's part of a tile (ITU-T T.800 annex B.3).
final class TileComponent {
	private final Region region;
	private final int precision;
	private final ComponentCoding coding;
	private final Quantization quantization;
	private final int roiShift;
	private final Resolution[] resolutions;

	TileComponent(Region tile, ImageSize.Component component, Parameters parameters, int number) {
		region = tile.divided(component.dx(), component.dy());
		precision = component.precision();
		coding = parameters.coding(number);
		quantization = parameters.quantization(number);
		roiShift = parameters.roiShift(number);
		resolutions = new Resolution[coding.levels() + 1];
		for (int r = 0; r < resolutions.length; r++) {
			resolutions[r] = new Resolution(this, r);
		}
	}

	/// In the component's own coordinates.
	Region region() {
		return region;
	}

	ComponentCoding coding() {
		return coding;
	}

	/// How far the coefficients of a region of interest were shifted up.
	int roiShift() {
		return roiShift;
	}

	/// From the lowest one up.
	Resolution[] resolutions() {
		return resolutions;
	}

	/// A sub-band (annex B.5).
	/// @param orientation 0 for low frequencies in both directions, 1 for high ones horizontally, 2 vertically, 3 both
	Subband band(int resolution, int orientation) throws DicomException {
		int halvings = resolution == 0 ? coding.levels() : coding.levels() - resolution + 1;
		int high = orientation & 1;
		int highDown = orientation >> 1;
		Region lower = region.halved(halvings);
		int number = resolution == 0 ? 0 : 3 * (resolution - 1) + orientation;
		return new Subband(orientation, region.band(halvings, high, highDown), high == 0 ? 0 : lower.width(),
				highDown == 0 ? 0 : lower.height(), quantization.guardBits() + quantization.exponent(number) - 1 + roiShift,
				quantization.step(number, precision + high + highDown));
	}
}
