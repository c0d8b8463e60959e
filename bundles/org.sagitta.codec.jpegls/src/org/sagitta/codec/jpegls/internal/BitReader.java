package org.sagitta.codec.jpegls.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// The bits between two markers. A byte of 0xFF is followed by one whose highest bit was stuffed in and is 0, else by a marker
/// (ITU-T T.87 section A.1). Behind the last bit come zeros; [#check] tells whether somebody has read them.
///
/// [#bits] and [#valid] are open to the innermost loop, which keeps them in registers and puts them back before it calls.
final class BitReader {
	/// Bits that are there after [#refill].
	static final int ENOUGH = 48;

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
	private static final long LOWEST = 0x0101_0101_0101_0101L;
	private static final long HIGHEST = 0x8080_8080_8080_8080L;
	private static final int MOST_BEFORE_END = 15;

	private final byte[] data;
	private int position;
	/// The next bits, the first one highest. Below the valid ones are either zeros or the bits that come next anyway.
	long bits;
	int valid;
	/// How many zeros that are not in the data have been added.
	private long added;

	BitReader(byte[] data, int position) {
		this.data = data;
		this.position = position;
	}

	/// Makes at least [#ENOUGH] bits valid.
	void refill() {
		if (position <= data.length - Long.BYTES) {
			long next = (long) LONGS.get(data, position);
			if ((~next - LOWEST & next & HIGHEST) == 0) { // none of the eight bytes is 0xFF
				bits |= next >>> valid;
				int bytes = 63 - valid >> 3;
				position += bytes;
				valid += 8 * bytes;
				return;
			}
		}
		refillByBytes();
	}

	private void refillByBytes() {
		while (valid <= 64 - 15) {
			if (position == data.length) {
				addZeros();
				return;
			}
			long next = data[position] & 0xFF;
			if (next != 0xFF) {
				bits |= next << 56 - valid;
				valid += 8;
				position++;
			} else if (isMarker(position)) {
				addZeros();
				return;
			} else {
				bits |= (next << 7 | data[position + 1]) << 49 - valid;
				valid += 15;
				position += 2;
			}
		}
	}

	private void addZeros() {
		added += 63 - valid;
		valid = 63;
	}

	/// Whether no stuffed byte follows the 0xFF there.
	private boolean isMarker(int at) {
		return at + 1 == data.length || data[at + 1] < 0;
	}

	int bit() {
		return read(1);
	}

	/// @param count at most 32
	int read(int count) {
		if (count == 0) {
			return 0;
		}
		if (valid < count) {
			refill();
		}
		int value = (int) (bits >>> 64 - count);
		bits <<= count;
		valid -= count;
		return value;
	}

	/// Reads a code word of limited length (ITU-T T.87 section A.5.3).
	/// @param k how many bits are below the unary part
	/// @param escape with how many zeros the value itself follows instead
	/// @param errorBits how many bits it has then
	int golomb(int k, int escape, int errorBits) throws DicomException {
		if (valid < ENOUGH) {
			refill();
		}
		int before = 0;
		int zeros = Long.numberOfLeadingZeros(bits);
		if (zeros >= valid) {
			before = valid;
			bits <<= before;
			valid = 0;
			refill();
			zeros = Long.numberOfLeadingZeros(bits);
		}
		if (before + zeros > escape) {
			throw new DicomException(added > 0 ? Kind.TRUNCATED : Kind.MALFORMED, position,
					"A JPEG-LS code word has more than " + escape + " zeros, near byte " + position);
		}
		bits <<= zeros + 1;
		valid -= zeros + 1;
		return before + zeros < escape ? (before + zeros << k) + read(k) : read(errorBits) + 1;
	}

	/// @throws DicomException when more was read than there is
	void check(int row) throws DicomException {
		if (valid < added) {
			throw new DicomException(Kind.TRUNCATED, position, "The JPEG-LS data end in line " + (row + 1) + " already, near byte " + position);
		}
	}

	/// Where the marker is that ends these bits, or the data's end. Fewer bits than two bytes may be left, of whatever value, or
	/// zeros: padding.
	int end() throws DicomException {
		long left = valid - added;
		boolean more = left > MOST_BEFORE_END && bits >>> 64 - left != 0;
		while (position < data.length && !(data[position] == (byte) 0xFF && isMarker(position))) {
			more |= data[position++] != 0;
		}
		if (more) {
			throw new DicomException(Kind.MALFORMED, position, "The JPEG-LS data go on after the last line, up to byte " + position);
		}
		return position;
	}
}
