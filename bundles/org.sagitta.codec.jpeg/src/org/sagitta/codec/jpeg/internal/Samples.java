package org.sagitta.codec.jpeg.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The bytes of a frame: 8 or 16 little endian bits for a sample, those of a pixel together.
final class Samples {
	private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

	private Samples() {
	}

	/// Stores samples.
	/// @param first the index of the first one, counted in samples of the frame
	/// @param step how many samples of the frame there are from one to the next
	static void store(int[] values, int number, byte[] frame, int bitsAllocated, int first, int step) {
		int at = first;
		if (bitsAllocated == 8) {
			for (int i = 0; i < number; i++, at += step) {
				frame[at] = (byte) values[i];
			}
		} else {
			for (int i = 0; i < number; i++, at += step) {
				SHORT.set(frame, 2 * at, (short) values[i]);
			}
		}
	}

	/// Fetches samples, as unsigned numbers.
	static void fetch(byte[] frame, int bitsAllocated, int first, int step, int[] values, int number) {
		int at = first;
		if (bitsAllocated == 8) {
			for (int i = 0; i < number; i++, at += step) {
				values[i] = frame[at] & 0xFF;
			}
		} else {
			for (int i = 0; i < number; i++, at += step) {
				values[i] = (short) SHORT.get(frame, 2 * at) & 0xFFFF;
			}
		}
	}
}
