package org.sagitta.codec.jpeg.internal;

import org.sagitta.dicom.DicomException;

/// The tables and the restart interval that hold from their segment on, until others replace them (ITU-T T.81 section B.2.4).
final class Tables {
	private final HuffmanTable[] dc = new HuffmanTable[4];
	private final HuffmanTable[] ac = new HuffmanTable[4];
	private final int[][] quantisation = new int[4][];
	private int restartInterval;

	void readHuffman(Segment segment) throws DicomException {
		while (segment.remaining() > 0) {
			int destination = segment.octet();
			if (destination >> 4 > 1 || (destination & 15) > 3) {
				throw Damage.malformed("has a Huffman table of class " + (destination >> 4) + " for the destination " + (destination & 15));
			}
			(destination >> 4 == 0 ? dc : ac)[destination & 15] = HuffmanTable.read(segment);
		}
	}

	void readQuantisation(Segment segment) throws DicomException {
		while (segment.remaining() > 0) {
			int destination = segment.octet();
			int wide = destination >> 4;
			if (wide > 1 || (destination & 15) > 3) {
				throw Damage.malformed("has a quantisation table of precision " + wide + " for the destination " + (destination & 15));
			}
			segment.need(wide == 1 ? 128 : 64);
			int[] table = new int[64];
			for (int i = 0; i < 64; i++) {
				table[i] = wide == 1 ? segment.word() : segment.octet();
			}
			quantisation[destination & 15] = table;
		}
	}

	void readRestartInterval(Segment segment) throws DicomException {
		restartInterval = segment.word();
		segment.expectEnd();
	}

	/// In minimum coded units; 0 when there are no restart markers.
	int restartInterval() {
		return restartInterval;
	}

	/// The steps of quantisation, in zigzag order.
	int[] quantisation(int destination) throws DicomException {
		return present(quantisation[destination], "quantisation", destination);
	}

	/// @param greatest the greatest category that the process has
	HuffmanTable dc(int destination, int greatest) throws DicomException {
		return present(dc[destination], "DC Huffman", destination).forDifferences(greatest);
	}

	HuffmanTable ac(int destination) throws DicomException {
		return present(ac[destination], "AC Huffman", destination).forRuns();
	}

	private static <T> T present(T table, String what, int destination) throws DicomException {
		if (table == null) {
			throw Damage.malformed("lacks the " + what + " table " + destination);
		}
		return table;
	}
}
