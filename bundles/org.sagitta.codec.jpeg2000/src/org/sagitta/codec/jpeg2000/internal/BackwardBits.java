package org.sagitta.codec.jpeg2000.internal;

/// Bits of the VLC and MagRef segments: from the last byte to the first, lowest bit first. A byte of which all but the highest bit
/// are ones has seven bits when the byte that was read before it is above 0x8F (ITU-T T.814 clauses 7.1.3 and 7.1.5). Zeros come
/// from beyond the end.
final class BackwardBits {
	private byte[] bytes;
	private int position;
	private int start;
	private boolean high;
	private long buffer;
	private int count;

	/// @param first the lowest index that belongs to the segment
	/// @param last the index of the byte to read first
	void startAtRefinement(byte[] data, int first, int last) {
		bytes = data;
		start = first;
		position = last;
		high = true;
		buffer = 0;
		count = 0;
	}

	/// The VLC segment begins with the upper half of the byte that says how long it is.
	/// @param last the index of that byte
	void startAtHalf(byte[] data, int first, int last) {
		bytes = data;
		start = first;
		position = last - 1;
		buffer = (data[last] & 0xFF) >> 4;
		count = (buffer & 7) == 7 ? 3 : 4;
		buffer &= (1 << count) - 1;
		high = (data[last] & 0xFF | 0x0F) > 0x8F;
	}

	/// The next bits, at least 32 of them, the first one lowest. They stay there.
	int peek() {
		if (count < 32) {
			fill();
		}
		return (int) buffer;
	}

	/// @param bits that were peeked at
	void skip(int bits) {
		buffer >>>= bits;
		count -= bits;
	}

	/// @param bits up to 31
	int read(int bits) {
		int value = peek() & (1 << bits) - 1;
		skip(bits);
		return value;
	}

	private void fill() {
		while (count <= 56) {
			int next = position >= start ? bytes[position--] & 0xFF : 0;
			int bits = high && (next & 0x7F) == 0x7F ? 7 : 8;
			buffer |= (long) (bits == 7 ? next & 0x7F : next) << count;
			count += bits;
			high = next > 0x8F;
		}
	}
}
