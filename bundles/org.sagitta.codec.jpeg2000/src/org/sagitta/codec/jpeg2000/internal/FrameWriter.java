package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.dicom.image.PixelFormat;

/// Puts samples into a frame: shifts unsigned ones to begin at zero, clamps them to what their bits can say, repeats those of
/// components that are sub-sampled, and writes them as [org.sagitta.dicom.image.Frame] has them.
final class FrameWriter {
	private final PixelFormat format;
	private final ImageSize size;
	private byte[] frame;
	private final int left;
	private final int top;

	FrameWriter(PixelFormat format, ImageSize size) {
		this.format = format;
		this.size = size;
		left = ImageSize.ceilDivide(size.left(), size.unitX());
		top = ImageSize.ceilDivide(size.top(), size.unitY());
	}

	/// The frame, made when the first samples come: by then it is known that the codestream has them.
	byte[] frame() {
		if (frame == null) {
			frame = new byte[format.frameBytes()];
		}
		return frame;
	}

	/// @param region of the component, in its own coordinates
	void write(int number, Region region, int[] samples) {
		ImageSize.Component component = size.components()[number];
		clamp(samples, component);
		int repeatX = component.dx() / size.unitX();
		int repeatY = component.dy() / size.unitY();
		for (int y = 0; y < region.height(); y++) {
			if (repeatX == 1 && repeatY == 1) {
				row(samples, y * region.width(), region.width(), number, region.left() - left, region.top() + y - top);
			} else {
				repeat(samples, y * region.width(), region, region.top() + y, number, repeatX, repeatY);
			}
		}
	}

	private void clamp(int[] samples, ImageSize.Component component) {
		int half = 1 << component.precision() - 1;
		int offset = component.signed() ? 0 : half;
		int least = component.signed() ? -half : 0;
		int greatest = component.signed() ? half - 1 : 2 * half - 1;
		// The stored bits may lie above the lowest one.
		int shift = component.precision() <= format.bitsStored() ? format.highBit() + 1 - format.bitsStored() : 0;
		for (int i = 0; i < samples.length; i++) {
			samples[i] = Math.min(Math.max(samples[i] + offset, least), greatest) << shift;
		}
	}

	private void repeat(int[] samples, int from, Region region, int y, int number, int repeatX, int repeatY) {
		int firstRow = y == Math.ceilDiv(top, repeatY) ? top : y * repeatY;
		int endRow = Math.min((y + 1) * repeatY, top + format.rows());
		for (int x = 0; x < region.width(); x++) {
			int column = region.left() + x;
			int firstColumn = column == Math.ceilDiv(left, repeatX) ? left : column * repeatX;
			int endColumn = Math.min((column + 1) * repeatX, left + format.columns());
			for (int j = firstRow; j < endRow; j++) {
				for (int i = firstColumn; i < endColumn; i++) {
					row(samples, from + x, 1, number, i - left, j - top);
				}
			}
		}
	}

	/// @param x of the first pixel in the frame
	private void row(int[] samples, int from, int count, int number, int x, int y) {
		byte[] out = frame();
		int step = format.samplesPerPixel();
		int first = (y * format.columns() + x) * step + number;
		switch (format.bitsAllocated()) {
			case 1 -> {
				for (int i = 0; i < count; i++) {
					int at = first + i * step;
					out[at >> 3] |= (byte) ((samples[from + i] & 1) << (at & 7));
				}
			}
			case 8 -> {
				for (int i = 0; i < count; i++) {
					out[first + i * step] = (byte) samples[from + i];
				}
			}
			case 16 -> {
				for (int i = 0, at = 2 * first; i < count; i++, at += 2 * step) {
					out[at] = (byte) samples[from + i];
					out[at + 1] = (byte) (samples[from + i] >> 8);
				}
			}
			default -> {
				int bytes = format.bitsAllocated() / 8;
				for (int i = 0; i < count; i++) {
					for (int b = 0; b < bytes; b++) {
						out[(first + i * step) * bytes + b] = (byte) (samples[from + i] >> 8 * b);
					}
				}
			}
		}
	}
}
