package org.sagitta.codec.jpeg.internal;

import java.io.IOException;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.PixelFormat;

/// The decoded samples of each component, padded to whole minimum coded units, and their way to the frame.
final class Planes {
	private final FrameHeader frame;
	private final PixelFormat format;
	private final short[][] planes;

	Planes(FrameHeader frame, PixelFormat format) throws DicomException {
		this.frame = frame;
		this.format = format;
		planes = frame.padded();
	}

	short[] of(Component component) {
		return planes[component.index()];
	}

	/// All components in full resolution, by pixel.
	byte[] samples() throws IOException {
		byte[] samples = new byte[format.frameBytes()];
		int each = frame.components().size();
		for (Component component : frame.components()) {
			LineSource lines = LineSource.of(planes[component.index()], component, frame);
			int[] line = new int[lines.length()];
			for (int y = 0; y < frame.lines(); y++) {
				Interruption.check();
				lines.line(y, line);
				Samples.store(line, frame.columns(), samples, format.bitsAllocated(), y * frame.columns() * each + component.index(), each);
			}
		}
		return samples;
	}
}
