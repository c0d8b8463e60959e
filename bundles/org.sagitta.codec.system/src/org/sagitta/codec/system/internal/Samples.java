package org.sagitta.codec.system.internal;

import org.sagitta.dicom.image.PixelFormat;

/// The samples of a frame as numbers, some at a time: from and to the bytes that [org.sagitta.dicom.image.Frame] describes.
/// @param bytes of the whole frame
record Samples(PixelFormat format, byte[] bytes) {
	/// Empty ones, for a frame of this format.
	static Samples of(PixelFormat format) {
		return new Samples(format, new byte[format.frameBytes()]);
	}

	/// Stores numbers, each in the lowest bits that are allocated; wider ones get its sign.
	/// @param first the sample of the frame at which the first one goes
	/// @param step from there to the next one's place
	void put(int[] values, int count, int first, int step) {
		switch (format.bitsAllocated()) {
			case 1 -> {
				for (int i = 0, at = first; i < count; i++, at += step) {
					bytes[at >> 3] |= (byte) ((values[i] & 1) << (at & 7));
				}
			}
			case 8 -> {
				for (int i = 0, at = first; i < count; i++, at += step) {
					bytes[at] = (byte) values[i];
				}
			}
			case 16 -> {
				for (int i = 0, at = 2 * first; i < count; i++, at += 2 * step) {
					bytes[at] = (byte) values[i];
					bytes[at + 1] = (byte) (values[i] >> 8);
				}
			}
			default -> {
				int width = format.bitsAllocated() / 8;
				for (int i = 0, at = width * first; i < count; i++, at += width * step) {
					for (int b = 0; b < width; b++) {
						bytes[at + b] = (byte) (values[i] >> Math.min(8 * b, 31));
					}
				}
			}
		}
	}

	/// The stored values, of at most 16 bits: those above are cut off, the sign goes up where the values have one.
	/// @param first the sample of the frame that comes first
	/// @param step from there to the next one
	void get(int[] values, int count, int first, int step) {
		int unused = 32 - format.bitsStored();
		boolean signed = format.signed();
		int width = format.bitsAllocated() / 8;
		for (int i = 0, at = first; i < count; i++, at += step) {
			int raw = switch (width) {
				case 0 -> bytes[at >> 3] >> (at & 7);
				case 1 -> bytes[at];
				default -> bytes[width * at] & 0xFF | bytes[width * at + 1] << 8;
			};
			values[i] = signed ? raw << unused >> unused : raw << unused >>> unused;
		}
	}
}
