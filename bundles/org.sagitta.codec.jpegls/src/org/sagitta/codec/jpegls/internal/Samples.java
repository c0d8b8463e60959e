package org.sagitta.codec.jpegls.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import org.sagitta.dicom.image.PixelFormat;

/// A frame's bytes as lines of samples; see [org.sagitta.dicom.image.Frame].
final class Samples {
	private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

	private final byte[] bytes;
	private final boolean words;
	private final int columns;
	private final int components;

	Samples(byte[] bytes, PixelFormat format) {
		this.bytes = bytes;
		words = format.bitsAllocated() == Short.SIZE;
		columns = format.columns();
		components = format.samplesPerPixel();
	}

	/// Puts a component's line in its place.
	void store(int[] line, int component, int row) {
		int at = row * columns * components + component;
		if (words) {
			for (int x = 1; x <= columns; x++, at += components) {
				SHORTS.set(bytes, 2 * at, (short) line[x]);
			}
		} else {
			for (int x = 1; x <= columns; x++, at += components) {
				bytes[at] = (byte) line[x];
			}
		}
	}

	/// Gets a component's line.
	/// @param mask of the bits that mean something
	void load(int[] line, int component, int row, int mask) {
		int at = row * columns * components + component;
		if (words) {
			for (int x = 1; x <= columns; x++, at += components) {
				line[x] = (short) SHORTS.get(bytes, 2 * at) & mask;
			}
		} else {
			for (int x = 1; x <= columns; x++, at += components) {
				line[x] = bytes[at] & mask;
			}
		}
	}
}
