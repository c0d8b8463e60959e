package org.sagitta.dicom.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sagitta.dicom.image.internal.TestImages.bytes;
import static org.sagitta.dicom.image.internal.TestImages.words;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// Discrete, linear and indirect segments, and those that would loop or overflow.
class SegmentedLutTest {
	private static short[] expand(int count, int... words) throws DicomException {
		return SegmentedLut.expand(words(words), new Luts.Descriptor(count, 0, 16));
	}

	@Test
	void discreteValuesThenALine() throws DicomException {
		assertArrayEquals(new short[] { 0, 10, 13, 17, 20 }, expand(5, 0, 2, 0, 10, 1, 3, 20));
		assertArrayEquals(new short[] { (short) 65535, (short) 32768, 0 }, expand(3, 0, 1, 65535, 1, 2, 0));
	}

	@Test
	void anIndirectSegmentRepeatsEarlierOnes() throws DicomException {
		assertArrayEquals(new short[] { 1, 2, 4, 6, 1, 2, 4, 6 }, expand(8, 0, 2, 1, 2, 1, 2, 6, 2, 2, 0, 0));
		assertArrayEquals(new short[] { 1, 2, 4, 6, 6, 6 }, expand(6, 0, 2, 1, 2, 1, 2, 6, 2, 1, 8, 0), "the line goes on from where it is now");
	}

	@Test
	void segmentsOfEightBitEntriesAreBytes() throws DicomException {
		byte[] data = bytes(0, 2, 1, 200, 1, 2, 100, 2, 1, 0, 0, 0, 0, 0);
		assertArrayEquals(new short[] { 1, 200, 150, 100, 1, 200 }, SegmentedLut.expand(data, new Luts.Descriptor(6, 0, 8)));
	}

	@Test
	void whatWouldLoopIsMalformed() {
		refuses("within one of that kind", 20, 0, 1, 5, 2, 1, 0, 0, 2, 1, 6, 0);
		refuses("do not come before", 9, 0, 1, 5, 2, 1, 6, 0);
		refuses("do not come before", 9, 0, 1, 5, 2, 1, 600, 0);
		refuses("do not come before", 9, 0, 1, 5, 2, 1, 0, 0x8000);
		refuses("do not come before", 9, 2, 1, 0, 0);
		refuses("is empty", 9, 0, 0, 0, 0);
		refuses("is empty", 9, 0, 1, 1, 1, 0, 5);
	}

	@Test
	void tooManyTooFewAndUnknownAreMalformed() {
		refuses("more than the 2 entries", 2, 0, 3, 1, 2, 3);
		refuses("more than the 3 entries", 3, 0, 1, 1, 1, 65535, 9);
		refuses("end after 2 of 9", 9, 0, 2, 1, 2);
		refuses("end after 1 of 9", 9, 0, 3, 1);
		refuses("cannot be a line", 9, 1, 3, 1);
		refuses("kind 3", 9, 3, 1, 1);
		refuses("end after 0 of 9", 9);
	}

	@Test
	void anyWordsEnd() {
		for (int i = 0; i < 3000; i++) {
			Random random = new Random(i);
			int[] words = random.ints(random.nextInt(60), 0, random.nextBoolean() ? 4 : 9).toArray();
			try {
				expand(1 + random.nextInt(300), words);
			} catch (DicomException e) {
				assertEquals(Kind.MALFORMED, e.kind(), () -> Arrays.toString(words));
			}
		}
	}

	private static void refuses(String why, int count, int... words) {
		DicomException e = assertThrows(DicomException.class, () -> expand(count, words));
		assertEquals(Kind.MALFORMED, e.kind());
		assertTrue(e.getMessage().contains(why), e::getMessage);
	}
}
