package org.sagitta.codec.jpeg2000.internal;

/// Bits of the MagSgn and SigProp segments: forward, lowest bit of each byte first, seven of the byte behind one of ones (ITU-T
/// T.814 clauses 7.1.2 and 7.1.4).
final class ForwardBits {
	private byte[] bytes;
	private int position;
	private int end;
	private int filler;
	private boolean stuffed;
	private long buffer;
	private int count;

	/// @param beyond the byte that stands for those beyond the end
	void start(byte[] data, int from, int to, int beyond) {
		bytes = data;
		position = from;
		end = to;
		filler = beyond;
		stuffed = false;
		buffer = 0;
		count = 0;
	}

	/// @param bits up to 32
	int read(int bits) {
		if (count < bits) {
			fill();
		}
		int value = (int) (buffer & (1L << bits) - 1);
		buffer >>>= bits;
		count -= bits;
		return value;
	}

	private void fill() {
		while (count <= 56) {
			int next = position < end ? bytes[position++] & 0xFF : filler;
			buffer |= (long) (stuffed ? next & 0x7F : next) << count;
			count += stuffed ? 7 : 8;
			stuffed = next == 0xFF;
		}
	}
}
