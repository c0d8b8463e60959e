package org.sagitta.codec.jpegls.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// Writes markers and bits. Behind a byte of 0xFF that is no marker, a bit of 0 is stuffed in (ITU-T T.87 section A.1).
final class BitWriter {
	private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
	private static final int LOWEST = 0x0101_0101;
	private static final int HIGHEST = 0x8080_8080;
	/// More bytes than one call writes.
	private static final int ROOM = 16;

	private byte[] data;
	private int position;
	/// The lowest `waiting` bits are not in `data` yet.
	private long bits;
	private int waiting;
	private boolean stuff;

	BitWriter(int expected) {
		data = new byte[Math.max(ROOM, expected)];
	}

	/// Writes a whole byte between bits, where none wait.
	void putByte(int value) throws DicomException {
		makeRoom();
		data[position++] = (byte) value;
	}

	void putWord(int value) throws DicomException {
		putByte(value >> 8);
		putByte(value);
	}

	/// @param value without any bit above the `count` lowest ones
	/// @param count at most 32
	void write(int value, int count) throws DicomException {
		bits = bits << count | value & 0xFFFF_FFFFL;
		waiting += count;
		if (waiting < Integer.SIZE) {
			return;
		}
		makeRoom();
		int next = (int) (bits >>> waiting - Integer.SIZE);
		if (stuff || (~next - LOWEST & next & HIGHEST) != 0) { // a byte, or the one before, is 0xFF
			flushBytes();
		} else {
			INTS.set(data, position, next);
			position += Integer.BYTES;
			waiting -= Integer.SIZE;
		}
	}

	/// Writes a code word of limited length (ITU-T T.87 section A.5.3).
	/// @param k how many bits are below the unary part
	/// @param escape with how many zeros the value itself follows instead
	/// @param errorBits how many bits it has then
	void golomb(int mapped, int k, int escape, int errorBits) throws DicomException {
		int zeros = mapped >> k;
		if (zeros + k < Integer.SIZE - 1 && zeros < escape) {
			write(1 << k | mapped & (1 << k) - 1, zeros + 1 + k);
			return;
		}
		boolean usual = zeros < escape;
		int remaining = usual ? zeros : escape;
		while (remaining > 0) {
			int count = Math.min(Short.SIZE, remaining);
			write(0, count);
			remaining -= count;
		}
		write(1, 1);
		write(usual ? mapped & (1 << k) - 1 : mapped - 1, usual ? k : errorBits);
	}

	/// Ends the bits with zeros, so that a marker can follow.
	void align() throws DicomException {
		makeRoom();
		flushBytes();
		if (waiting > 0 || stuff) {
			int free = (stuff ? 7 : 8) - waiting;
			data[position++] = (byte) (bits << free & (stuff ? 0x7F : 0xFF));
		}
		waiting = 0;
		stuff = false;
	}

	private void flushBytes() {
		while (waiting >= (stuff ? 7 : 8)) {
			waiting -= stuff ? 7 : 8;
			int next = (int) (bits >>> waiting) & (stuff ? 0x7F : 0xFF);
			data[position++] = (byte) next;
			stuff = next == 0xFF;
		}
	}

	private void makeRoom() throws DicomException {
		if (data.length - position >= ROOM) {
			return;
		}
		int larger = (int) Math.min(Integer.MAX_VALUE - ROOM, 2L * data.length);
		if (larger - position < ROOM) {
			throw new DicomException(Kind.LIMIT, -1, "The frame needs more than " + larger + " bytes in JPEG-LS");
		}
		data = Arrays.copyOf(data, larger);
	}

	/// What was written, with a byte of 0 behind it when its length would be odd.
	byte[] toEvenBytes() {
		return Arrays.copyOf(data, position + position % 2);
	}
}
