package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.dicom.image.Voi;

/// Float Pixel Data and Double Float Pixel Data (PS3.3 sections C.7.6.24 and C.7.6.25), which are never compressed.
final class FloatPixels {
	private FloatPixels() {
	}

	static boolean areIn(DataSet dataSet) {
		return dataSet.contains(ImageTag.FloatPixelData) || dataSet.contains(ImageTag.DoubleFloatPixelData);
	}

	/// A LINEAR window counts whole values (PS3.3 section C.11.2.1.2.1), so that one of width 1 would be a step, at a value next to
	/// the centre. Where pixels are no whole numbers, and nobody said LINEAR, the width is what it says.
	static Voi.Window exact(Voi.Window window) {
		return window.function() == Voi.Function.LINEAR && window.width() <= 1
				? new Voi.Window(window.center(), window.width(), Voi.Function.LINEAR_EXACT, window.explanation()) : window;
	}

	static double[] frame(DataSet dataSet, PixelFormat format, int frame) throws IOException {
		boolean single = dataSet.contains(ImageTag.FloatPixelData);
		int bits = single ? Float.SIZE : Double.SIZE;
		if (format.bitsAllocated() != bits) {
			throw Problem.malformed("Floating-point pixels of " + bits + " bits are there, but Bits Allocated is " + format.bitsAllocated());
		}
		Value value = Contents.pixels(dataSet, single ? ImageTag.FloatPixelData : ImageTag.DoubleFloatPixelData).orElseThrow();
		if (value instanceof Value.Fragments || value instanceof Value.Items) {
			throw Problem.malformed("Floating-point pixel data cannot be compressed, but these are in fragments");
		}
		ByteBuffer in = ByteBuffer.wrap(NativePixels.bits(value, format.samples() * bits, frame)).order(ByteOrder.LITTLE_ENDIAN);
		double[] values = new double[(int) format.samples()];
		for (int i = 0; i < values.length; i++) {
			values[i] = single ? in.getFloat(4 * i) : in.getDouble(8 * i);
		}
		return values;
	}
}
