package org.sagitta.dicom.image;

/// A frame as it is looked at.
/// @param colour whether each pixel has red, green and blue, or one grey value
/// @param samples a byte each, pixel by pixel, row by row from the top left
public record Picture(int width, int height, boolean colour, byte[] samples) {
	public Picture {
		if (samples.length != Math.multiplyExact(Math.multiplyExact(width, height), colour ? 3 : 1)) {
			throw new IllegalArgumentException(samples.length + " bytes for a picture of " + width + " × " + height);
		}
	}

	/// A pixel as 0xRRGGBB.
	public int rgb(int x, int y) {
		int pixel = y * width + x;
		return colour ? (samples[3 * pixel] & 0xFF) << 16 | (samples[3 * pixel + 1] & 0xFF) << 8 | samples[3 * pixel + 2] & 0xFF
				: (samples[pixel] & 0xFF) * 0x010101;
	}
}
