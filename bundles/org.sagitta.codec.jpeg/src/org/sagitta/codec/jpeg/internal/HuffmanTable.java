package org.sagitta.codec.jpeg.internal;

import java.util.Arrays;

import org.sagitta.dicom.DicomException;

/// A Huffman code (ITU-T T.81 annexes C and F.2.2.3), made ready for look-ups that give the symbol and, where they fit into the
/// looked-up bits, the additional bits behind it at once.
///
/// An entry holds the bits that it consumes in its bits 0–5, the symbol in its bits 8–15 and the value of the additional bits,
/// extended to a sign, in its upper half. With [#PARTIAL] only the code itself is among the looked-up bits; with no length as
/// well, not even that.
final class HuffmanTable {
	static final int LOOKUP_BITS = 12;
	static final int PARTIAL = 1 << 6;
	/// The category of a lossless difference of 32768, which no additional bits follow (ITU-T T.81 table H.2).
	private static final int WHOLE_RANGE = 16;

	private final byte[] counts;
	private final byte[] symbols;
	private int[] entries;
	/// For each code length: the first code behind those of that length, aligned to 16 bits.
	private final int[] limits = new int[17];
	/// For each code length: what to add to a code to get its symbol's index.
	private final int[] offsets = new int[17];
	private boolean runs;

	private HuffmanTable(byte[] counts, byte[] symbols) {
		this.counts = counts;
		this.symbols = symbols;
	}

	/// Reads the counts of codes by length, and the symbols (ITU-T T.81 section B.2.4.2).
	static HuffmanTable read(Segment segment) throws DicomException {
		segment.need(16);
		byte[] counts = new byte[17];
		int number = 0;
		int room = 1 << 16;
		for (int length = 1; length <= 16; length++) {
			int count = segment.octet();
			counts[length] = (byte) count;
			number += count;
			room -= count << 16 - length;
			if (room < 0) {
				throw Damage.malformed("has a Huffman table with more codes of up to " + length + " bits than there can be");
			}
		}
		if (number > 256) {
			throw Damage.malformed("has a Huffman table of " + number + " symbols");
		}
		segment.need(number);
		byte[] symbols = new byte[number];
		for (int i = 0; i < number; i++) {
			symbols[i] = (byte) segment.octet();
		}
		return new HuffmanTable(counts, symbols);
	}

	/// Makes the look-ups for symbols that are categories of differences.
	/// @param greatest the greatest category that the process has
	HuffmanTable forDifferences(int greatest) throws DicomException {
		for (byte symbol : symbols) {
			if ((symbol & 0xFF) > greatest) {
				throw Damage.malformed("has a Huffman table with the category " + (symbol & 0xFF) + ", which is above " + greatest);
			}
		}
		prepare(false);
		return this;
	}

	/// Makes the look-ups for symbols that are a run of zeros in the upper four bits and a category in the lower.
	HuffmanTable forRuns() {
		prepare(true);
		return this;
	}

	int[] entries() {
		return entries;
	}

	private void prepare(boolean forRuns) {
		if (entries != null && runs == forRuns) {
			return;
		}
		runs = forRuns;
		int[] table = new int[1 << LOOKUP_BITS];
		Arrays.fill(table, PARTIAL);
		int code = 0;
		int index = 0;
		for (int length = 1; length <= 16; length++) {
			offsets[length] = index - code;
			for (int i = counts[length] & 0xFF; i > 0; i--) {
				if (length <= LOOKUP_BITS) {
					enter(table, code, length, symbols[index] & 0xFF);
				}
				code++;
				index++;
			}
			limits[length] = code << 16 - length;
			code <<= 1;
		}
		entries = table;
	}

	private void enter(int[] table, int code, int length, int symbol) {
		int free = LOOKUP_BITS - length;
		int size = size(symbol);
		int first = code << free;
		for (int low = 0; low < 1 << free; low++) {
			int entry = symbol << 8 | length;
			if (symbol == WHOLE_RANGE && !runs) {
				entry |= Short.MIN_VALUE << 16;
			} else if (size > free) {
				entry |= PARTIAL;
			} else {
				entry += size | extend(low >> free - size, size) << 16;
			}
			table[first + low] = entry;
		}
	}

	/// The additional bits behind a symbol.
	int size(int symbol) {
		return runs ? symbol & 15 : symbol == WHOLE_RANGE ? 0 : symbol;
	}

	/// The number that additional bits stand for (ITU-T T.81 figure F.12).
	static int extend(int bits, int size) {
		return size != 0 && bits >> size - 1 == 0 ? bits - (1 << size) + 1 : bits;
	}

	/// The value of a symbol without additional bits.
	int bare(int symbol) {
		return symbol == WHOLE_RANGE && !runs ? Short.MIN_VALUE : 0;
	}

	/// The length of the code that 16 bits begin with, or 0 when they begin with none.
	int length(int window) {
		for (int length = 1; length <= 16; length++) {
			if (window < limits[length]) {
				return length;
			}
		}
		return 0;
	}

	/// The symbol of the code of a length that 16 bits begin with.
	int symbol(int window, int length) {
		return symbols[(window >> 16 - length) + offsets[length]] & 0xFF;
	}
}
