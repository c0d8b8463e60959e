package org.sagitta.codec.jpeg.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import org.sagitta.dicom.DicomException;

/// The bits of entropy-coded segments. Stuffed zero bytes (ITU-T T.81 section F.1.2.3) are taken out; at a marker or at the end of
/// the data zeros are made up, so that reading needs no checks of its own: [#check] tells afterwards whether some were used.
final class BitReader {
	private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

	private final byte[] data;
	private int position;
	/// The next bits, the first one in the highest; zeros behind them.
	private long bits;
	private int count;
	/// How many of the bits, the last ones, are made up.
	private int madeUp;

	BitReader(byte[] data, int position) {
		this.data = data;
		this.position = position;
	}

	int position() {
		return position;
	}

	/// Makes sure that 32 bits are there: the longest code and the longest additional bits.
	private void refill() {
		if (position <= data.length - 4) {
			int next = (int) INT.get(data, position);
			if ((~next - 0x01010101 & next & 0x80808080) == 0) {
				// None of the four bytes is 0xFF.
				bits |= (next & 0xFFFFFFFFL) << 32 - count;
				count += 32;
				position += 4;
				return;
			}
		}
		refillByByte();
	}

	private void refillByByte() {
		while (count <= 56) {
			long next = nextByte();
			if (next < 0) {
				madeUp += 8;
			} else {
				bits |= next << 56 - count;
			}
			count += 8;
		}
	}

	/// A byte of the segment, or -1 when it has none left.
	private int nextByte() {
		if (position >= data.length) {
			return -1;
		}
		byte next = data[position];
		if (next != (byte) 0xFF) {
			position++;
			return next & 0xFF;
		}
		if (position + 1 < data.length && data[position + 1] == 0) {
			position += 2;
			return 0xFF;
		}
		return -1;
	}

	/// @throws DicomException when bits were read that the segment does not have
	void check() throws DicomException {
		if (madeUp > count) {
			if (position >= data.length - 1) {
				throw Damage.truncated("ends after " + data.length + " bytes, within a scan");
			}
			throw Damage.malformed("has the marker " + Marker.name(data[position + 1] & 0xFF) + " at " + position
					+ " before its scan is complete");
		}
	}

	/// Goes on behind the restart marker that has to come next.
	/// @param number of the restart interval that it ends, from 0
	void restart(int number) throws DicomException {
		check();
		Codestream at = new Codestream(data);
		at.position(position);
		int marker = at.nextMarker();
		int expected = Marker.RST0 + (number & 7);
		if (marker < 0) {
			throw Damage.truncated("ends before the restart marker " + Marker.name(expected));
		}
		if (marker != expected) {
			throw Damage.malformed("has the marker " + Marker.name(marker) + " where the restart marker " + Marker.name(expected)
					+ " has to be");
		}
		position = at.position();
		bits = 0;
		count = 0;
		madeUp = 0;
	}

	/// A single number of up to 16 bits.
	int bits(int size) {
		if (count < 32) {
			refill();
		}
		int value = (int) (bits >>> 32 >>> 32 - size);
		bits <<= size;
		count -= size;
		return value;
	}

	/// A symbol with its additional bits: an entry as [HuffmanTable] has them.
	int entry(HuffmanTable table) throws DicomException {
		if (count < 32) {
			refill();
		}
		int entry = table.entries()[(int) (bits >>> 64 - HuffmanTable.LOOKUP_BITS)];
		if ((entry & HuffmanTable.PARTIAL) != 0) {
			return longer(table);
		}
		// Shifts use the lowest six bits of their distance alone.
		bits <<= entry;
		count -= entry & 63;
		return entry;
	}

	/// As [#entry], where the table has no entry that tells all.
	private int longer(HuffmanTable table) throws DicomException {
		int window = (int) (bits >>> 48);
		int length = table.length(window);
		if (length == 0) {
			check();
			throw Damage.malformed("has bits before " + position + " that are no Huffman code");
		}
		int symbol = table.symbol(window, length);
		int size = table.size(symbol);
		bits <<= length;
		int value = size == 0 ? table.bare(symbol) : HuffmanTable.extend((int) (bits >>> 64 - size), size);
		bits <<= size;
		count -= length + size;
		return value << 16 | symbol << 8;
	}

	/// Reads differences, one after the other, all of one table. The bits are kept in local variables, which saves a fifth of the
	/// time that a lossless frame takes.
	void differences(HuffmanTable table, int[] into, int number) throws DicomException {
		int[] entries = table.entries();
		long window = bits;
		int left = count;
		for (int i = 0; i < number; i++) {
			if (left < 32) {
				bits = window;
				count = left;
				refill();
				window = bits;
				left = count;
			}
			int entry = entries[(int) (window >>> 64 - HuffmanTable.LOOKUP_BITS)];
			if ((entry & HuffmanTable.PARTIAL) == 0) {
				window <<= entry;
				left -= entry & 63;
			} else {
				bits = window;
				count = left;
				entry = longer(table);
				window = bits;
				left = count;
			}
			into[i] = entry >> 16;
		}
		bits = window;
		count = left;
	}

	/// Reads the coefficients of a block behind the first one (ITU-T T.81 section F.2.2.2), and dequantises them.
	/// @param steps of quantisation, in zigzag order
	/// @param block row by row, zero where none is read
	/// @return whether there were none
	boolean coefficients(HuffmanTable table, int[] steps, int[] block) throws DicomException {
		int[] entries = table.entries();
		long window = bits;
		int left = count;
		int k = 1;
		while (k < 64) {
			if (left < 32) {
				bits = window;
				count = left;
				refill();
				window = bits;
				left = count;
			}
			int entry = entries[(int) (window >>> 64 - HuffmanTable.LOOKUP_BITS)];
			if ((entry & HuffmanTable.PARTIAL) == 0) {
				window <<= entry;
				left -= entry & 63;
			} else {
				bits = window;
				count = left;
				entry = longer(table);
				window = bits;
				left = count;
			}
			int run = entry >> 12 & 15;
			if ((entry & 0xF00) == 0) {
				if (run != 15) {
					break;
				}
				k += 16;
				continue;
			}
			k += run;
			if (k > 63) {
				throw Damage.malformed("has a block with more than 64 coefficients before " + position);
			}
			block[ZigZag.natural(k)] = (entry >> 16) * steps[k];
			k++;
		}
		bits = window;
		count = left;
		return k == 1;
	}
}
