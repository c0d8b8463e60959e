package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.sagitta.dicom.image.internal.TestImages.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

/// Rows of bits, one right after the other.
class BitWriterTest {
	@Test
	void rowsFollowEachOtherWithinBytes() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		BitWriter writer = new BitWriter(out);
		writer.write(bytes(0b11110101), 5);
		writer.write(bytes(0b11101111), 5);
		writer.write(bytes(0xCD, 0b10), 10);
		writer.end();
		assertArrayEquals(bytes(0b111_10101, 0b001101_01, 0b10_11), out.toByteArray());
	}

	@Test
	void anyLengthsAreTheSameAsBitByBit() throws IOException {
		Random random = new Random(1);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		BitWriter writer = new BitWriter(out);
		byte[] expected = new byte[4000];
		int at = 0;
		while (at < 30_000) {
			byte[] row = new byte[1 + random.nextInt(9)];
			random.nextBytes(row);
			int count = 1 + random.nextInt(8 * row.length);
			writer.write(row, count);
			for (int i = 0; i < count; i++, at++) {
				expected[at >> 3] |= (byte) ((row[i >> 3] >> (i & 7) & 1) << (at & 7));
			}
		}
		writer.end();
		assertArrayEquals(Arrays.copyOf(expected, (at + 7) / 8), out.toByteArray());
	}
}
