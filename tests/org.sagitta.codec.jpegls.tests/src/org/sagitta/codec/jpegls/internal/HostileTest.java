package org.sagitta.codec.jpegls.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Whatever the bytes are: a frame or a [DicomException], soon, and with no more memory than the frame's size allows.
class HostileTest {
	private static final Duration SOON = Duration.ofSeconds(20);
	private static final int COLUMNS = 12;
	private static final int ROWS = 9;
	private static final String SOI = "ffd8";
	private static final String EOI = "ffd9";
	private static final String FRAME = "fff7000b080009000c01011100";
	private static final String SCAN = "ffda0008010100000000";
	private static final PixelFormat GREY = Images.format(COLUMNS, ROWS, 1, 8);

	private final JpegLsDecoder decoder = new JpegLsDecoder();

	/// @return the decoded frame, or null when the bytes were refused
	private Frame decode(byte[] codestream, PixelFormat format) throws IOException {
		try {
			return decoder.decode(codestream, format);
		} catch (DicomException e) {
			assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
			return null;
		}
	}

	private void assertRefused(Kind kind, String reason, String hex, PixelFormat format) {
		byte[] bytes = HexFormat.of().parseHex(hex);
		DicomException e = assertTimeoutPreemptively(SOON, () -> assertThrows(DicomException.class, () -> decoder.decode(bytes, format)));
		assertEquals(kind, e.kind(), e.getMessage());
		assertTrue(e.getMessage().contains(reason), e.getMessage());
	}

	private void assertRefused(Kind kind, String reason, String hex) {
		assertRefused(kind, reason, hex, GREY);
	}

	private static byte[] codestream(int mode, int near, int components) {
		return new ReferenceEncoder(COLUMNS, ROWS, 8, near).encode(mode, Images.BLOCKS.planes(COLUMNS, ROWS, components, 255));
	}

	@Test
	void everyPrefixEnds() {
		assertTimeoutPreemptively(SOON, () -> {
			for (int mode = 0; mode <= 2; mode++) {
				byte[] whole = codestream(mode, mode, 3);
				PixelFormat format = Images.format(COLUMNS, ROWS, 3, 8);
				byte[] expected = decoder.decode(whole, format).samples();
				for (int length = 0; length < whole.length; length++) {
					Frame frame = decode(Arrays.copyOf(whole, length), format);
					if (length < whole.length - 3) {
						assertEquals(null, frame, "mode " + mode + " with " + length + " of " + whole.length + " bytes");
					} else if (length >= whole.length - 2) {
						assertArrayEquals(expected, frame.samples());
					}
				}
			}
		});
	}

	@Test
	void everyByteChangedToEveryValueEnds() {
		assertTimeoutPreemptively(SOON.multipliedBy(3), () -> {
			for (int mode = 0; mode <= 2; mode++) {
				byte[] whole = codestream(mode, 2 * mode, 3);
				PixelFormat format = Images.format(COLUMNS, ROWS, 3, 8);
				for (int at = 0; at < whole.length; at++) {
					byte[] changed = whole.clone();
					for (int value = 0; value < 256; value++) {
						changed[at] = (byte) value;
						decode(changed, format);
					}
				}
			}
		});
	}

	@Test
	void randomBitsOfSixteenBitSamplesEnd() {
		assertTimeoutPreemptively(SOON, () -> {
			Random random = new Random(8);
			PixelFormat format = Images.format(COLUMNS, ROWS, 1, 16);
			byte[] head = HexFormat.of().parseHex(SOI + "fff8000d01" + "ffff000100010001ffff" + FRAME.replace("f7000b08", "f7000b10") + SCAN);
			for (int i = 0; i < 20_000; i++) {
				byte[] bytes = new byte[head.length + random.nextInt(400)];
				random.nextBytes(bytes);
				System.arraycopy(head, 0, bytes, 0, head.length);
				if (i % 2 == 0) {
					for (int b = head.length; b < bytes.length; b++) {
						bytes[b] &= (byte) (i % 4 == 0 ? 0x7F : random.nextInt(4)); // no markers; many zeros
					}
				}
				decode(bytes, format);
			}
		});
	}

	@Test
	void whatIsNoCodestream() {
		assertRefused(Kind.MALFORMED, "The 0 bytes do not begin", "");
		assertRefused(Kind.MALFORMED, "do not begin", "00000000");
		assertRefused(Kind.UNSUPPORTED, "0xFFC3", SOI + "ffc3000b080009000c01011100");
		assertRefused(Kind.MALFORMED, "0xFFD9", SOI + EOI);
		assertRefused(Kind.TRUNCATED, "0 of 1", SOI);
		assertRefused(Kind.TRUNCATED, "0 of 1", SOI + "ffffffff");
	}

	@Test
	void missingHeaders() {
		assertRefused(Kind.MALFORMED, "before a frame header", SOI + SCAN + "0000" + EOI);
		assertRefused(Kind.MALFORMED, "0 of 1 components", SOI + FRAME + EOI);
		assertRefused(Kind.MALFORMED, "second frame header", SOI + FRAME + FRAME + SCAN);
	}

	@Test
	void framesThatContradictTheDataSet() {
		assertRefused(Kind.MALFORMED, "13 × 9 pixels, but the data set 12 × 9", SOI + FRAME.replace("000c", "000d") + SCAN);
		assertRefused(Kind.MALFORMED, "65535 × 65535", SOI + "fff7000b08ffffffff01011100" + SCAN);
		assertRefused(Kind.UNSUPPORTED, "number of lines", SOI + FRAME.replace("0009", "0000") + SCAN);
		assertRefused(Kind.MALFORMED, "0 components", SOI + "fff70008080009000c00" + SCAN);
		assertRefused(Kind.MALFORMED, "3 components, but the data set 1", SOI + "fff70011080009000c03011100021100031100" + SCAN);
		assertRefused(Kind.MALFORMED, "precision of 17", SOI + FRAME.replace("0b08", "0b11") + SCAN);
		assertRefused(Kind.MALFORMED, "precision of 1 ", SOI + FRAME.replace("0b08", "0b01") + SCAN);
		assertRefused(Kind.MALFORMED, "precision of 12 bits, but Bits Allocated is 8", SOI + FRAME.replace("0b08", "0b0c") + SCAN);
		assertRefused(Kind.UNSUPPORTED, "different sizes", SOI + "fff70011080009000c03012200021100031100", Images.format(COLUMNS, ROWS, 3, 8));
		assertRefused(Kind.MALFORMED, "one identifier", SOI + "fff70011080009000c03011100011100031100", Images.format(COLUMNS, ROWS, 3, 8));
		assertRefused(Kind.MALFORMED, "too short", SOI + "fff70008080009000c01");
	}

	@Test
	void scansThatCannotBe() {
		assertRefused(Kind.MALFORMED, "0 components of 1", SOI + FRAME + "ffda000600000000");
		assertRefused(Kind.MALFORMED, "255 components of 1", SOI + FRAME + "ffda0006ff000000");
		assertRefused(Kind.MALFORMED, "component 7", SOI + FRAME + "ffda0008010700000000");
		assertRefused(Kind.MALFORMED, "interleave mode 3", SOI + FRAME + "ffda0008010100000300");
		assertRefused(Kind.UNSUPPORTED, "mapping table", SOI + FRAME + "ffda0008010101000000");
		assertRefused(Kind.UNSUPPORTED, "point transform", SOI + FRAME + "ffda0008010100000002");
		assertRefused(Kind.MALFORMED, "too short", SOI + FRAME + "ffda00050101000000");
		assertRefused(Kind.MALFORMED, "NEAR is 128", SOI + FRAME + "ffda0008010100800000");
		assertRefused(Kind.MALFORMED, "NEAR is 255", SOI + FRAME + "ffda0008010100ff0000");
		String three = SOI + "fff70011080009000c03011100021100031100";
		PixelFormat colour = Images.format(COLUMNS, ROWS, 3, 8);
		assertRefused(Kind.MALFORMED, "twice", three + "ffda000c03010002000200000100", colour);
		assertRefused(Kind.MALFORMED, "interleave mode 0 for 3", three + "ffda000c03010002000300000000", colour);
	}

	@Test
	void absurdPresets() {
		String[][] presets = { { "00ff0009000500200040", "T2 is 5" }, { "00ff0003000700060040", "T3 is 6" },
				{ "01000003000700150040", "MAXVAL is 256" }, { "00ff0100000000000040", "T1 is 256" }, { "00ff0003000700150001", "RESET is 1" },
				{ "00ff000300070015ffff", "RESET is 65535" } };
		for (String[] preset : presets) {
			assertRefused(Kind.MALFORMED, preset[1], SOI + FRAME + "fff8000d01" + preset[0] + SCAN + "0000" + EOI);
		}
		assertRefused(Kind.UNSUPPORTED, "type 2: a mapping table", SOI + "fff80006020101ff" + FRAME + SCAN);
		assertRefused(Kind.UNSUPPORTED, "type 4: an oversize image", SOI + "fff8000804020001ffff" + FRAME + SCAN);
		assertRefused(Kind.UNSUPPORTED, "type 0", SOI + "fff8000300" + FRAME + SCAN);
		assertRefused(Kind.MALFORMED, "too short", SOI + "fff8000401ff" + FRAME + SCAN);
		assertRefused(Kind.MALFORMED, "5 bytes", SOI + "ffdd00070000000001" + FRAME + SCAN);
	}

	@Test
	void segmentsThatLieAboutTheirLength() {
		assertRefused(Kind.MALFORMED, "length of 0", SOI + "ffe00000" + FRAME);
		assertRefused(Kind.MALFORMED, "length of 1", SOI + "ffe00001" + FRAME);
		assertRefused(Kind.TRUNCATED, "within the segment 0xFFE0", SOI + "ffe0ffff" + FRAME);
		assertRefused(Kind.TRUNCATED, "within the segment 0xFFF7", SOI + "fff7");
	}

	@Test
	void aColourTransformOfOneMakerIsNotIgnored() {
		assertRefused(Kind.UNSUPPORTED, "colour transform 1", SOI + "ffe800076d72667801" + FRAME + SCAN);
	}

	@Test
	void unaryPrefixesWithoutEnd() {
		assertRefused(Kind.MALFORMED, "zeros", SOI + FRAME + SCAN + "00".repeat(100) + EOI);
		assertRefused(Kind.TRUNCATED, "", SOI + FRAME + SCAN + "00");
		assertRefused(Kind.TRUNCATED, "", SOI + FRAME + SCAN + "0000" + EOI);
	}

	/// With samples of 2 bits, four errors are possible; the code words stand for thirty: at a run's end, and without a run.
	@Test
	void errorsBeyondTheRange() {
		String head = SOI + FRAME.replace("0b08", "0b02") + SCAN;
		assertRefused(Kind.MALFORMED, "too large for samples up to 3", head + "000080000000" + EOI);
		assertRefused(Kind.MALFORMED, "too large for samples up to 3", head + "400010000000" + EOI);
	}

	@Test
	void lastBitsThatAreMissing() {
		for (int columns = 1; columns < 20; columns++) {
			int[][] planes = Images.NOISE.planes(columns, 2, 1, 0xFFFF);
			byte[] whole = new ReferenceEncoder(columns, 2, 16, 0).encode(0, planes);
			byte[] cut = Arrays.copyOf(whole, whole.length - 4); // with the end marker, two bytes
			PixelFormat format = Images.format(columns, 2, 1, 16);
			DicomException e = assertThrows(DicomException.class, () -> decoder.decode(cut, format));
			assertEquals(Kind.TRUNCATED, e.kind(), e.getMessage());
		}
	}

	@Test
	void runsThatAreTooLong() {
		assertRefused(Kind.MALFORMED, "run of", SOI + "fff7000b0800640003" + "01011100" + SCAN + "ff6c0000" + EOI,
				Images.format(3, 100, 1, 8));
	}

	@Test
	void dataBehindTheLastLineAreReported() throws IOException {
		byte[] whole = codestream(0, 0, 1);
		String hex = HexFormat.of().formatHex(whole);
		assertRefused(Kind.MALFORMED, "after the last line", hex.substring(0, hex.length() - 4) + "12345678" + EOI);
	}

	@Test
	void aHugeFrameOfFewBytesTakesNoMemory() {
		PixelFormat huge = Images.format(30_000, 65_535, 1, 8);
		assertRefused(Kind.TRUNCATED, "too few", SOI + "fff7000b08ffff7530" + "01011100" + SCAN + "ff7f" + EOI, huge);
	}

	@Test
	void refusalsTakeNoMoreMemoryThanTheFrame() throws IOException {
		var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		byte[] whole = codestream(2, 0, 3);
		PixelFormat format = Images.format(COLUMNS, ROWS, 3, 8);
		long most = 0;
		for (int round = 0; round < 2; round++) { // the first one loads classes
			most = 0;
			for (int at = 0; at < whole.length; at++) {
				byte[] changed = whole.clone();
				changed[at] ^= (byte) 0xFF;
				long before = threads.getCurrentThreadAllocatedBytes();
				decode(changed, format);
				most = Math.max(most, threads.getCurrentThreadAllocatedBytes() - before);
			}
		}
		assertTrue(most < 100_000, most + " bytes");
	}

	@Test
	void otherSampleSizesAreUnsupported() {
		PixelFormat format = new PixelFormat(COLUMNS, ROWS, 1, 1, "ANY", 0, 32, 32, 31, false);
		assertRefused(Kind.UNSUPPORTED, "Bits Allocated is 32", SOI + FRAME + SCAN, format);
	}
}
