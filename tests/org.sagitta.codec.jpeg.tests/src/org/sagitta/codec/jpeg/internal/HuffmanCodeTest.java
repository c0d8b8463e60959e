package org.sagitta.codec.jpeg.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;

class HuffmanCodeTest {
	/// The code must be one that JPEG can hold, and one that the decoder's table gives back.
	private static HuffmanCode assertGood(int[] frequencies) throws DicomException {
		HuffmanCode code = HuffmanCode.of(frequencies);
		BitWriter segment = new BitWriter(0);
		code.write(segment, 0);
		byte[] bytes = segment.evenBytes();
		int length = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
		HuffmanTable table = HuffmanTable.read(new Segment(bytes, 5, 2 + length, Marker.DHT)).forRuns();
		int room = 1 << 16;
		for (int symbol = 0; symbol < frequencies.length; symbol++) {
			int size = code.length(symbol);
			assertEquals(frequencies[symbol] == 0, size == 0, "symbols that come have codes, and no others");
			if (size == 0) {
				continue;
			}
			assertTrue(size <= 16, size + " bits");
			room -= 1 << 16 - size;
			int window = code.code(symbol) << 16 - size;
			assertEquals(size, table.length(window));
			assertEquals(symbol, table.symbol(window, size));
			assertTrue(code.code(symbol) != (1 << size) - 1, "no code is all ones");
		}
		assertTrue(room > 0);
		return code;
	}

	@Test
	void aSingleSymbolTakesOneBit() throws DicomException {
		int[] frequencies = new int[17];
		frequencies[5] = 1000;
		assertEquals(1, assertGood(frequencies).length(5));
	}

	@Test
	void frequentSymbolsHaveShortCodes() throws DicomException {
		HuffmanCode code = assertGood(new int[] { 10, 1000, 100, 0, 1 });
		assertEquals(1, code.length(1));
		assertEquals(2, code.length(2));
		assertEquals(3, code.length(0));
		assertEquals(4, code.length(4));
	}

	@Test
	void noCodeIsLongerThanSixteenBits() throws DicomException {
		// Fibonacci's numbers make Huffman's codes as long as they can be.
		int[] frequencies = new int[40];
		frequencies[0] = 1;
		frequencies[1] = 1;
		for (int i = 2; i < frequencies.length; i++) {
			frequencies[i] = frequencies[i - 1] + frequencies[i - 2];
		}
		HuffmanCode code = assertGood(frequencies);
		assertTrue(code.length(39) < code.length(20));
		assertEquals(16, code.length(0));
	}

	@Test
	void allSymbolsCanHaveCodes() throws DicomException {
		int[] frequencies = new int[256];
		Arrays.fill(frequencies, 7);
		assertGood(frequencies);
		Random random = new Random(3);
		for (int i = 0; i < 100; i++) {
			for (int symbol = 0; symbol < 256; symbol++) {
				frequencies[symbol] = (int) Math.exp(21 * random.nextDouble());
			}
			assertGood(frequencies);
		}
	}
}
