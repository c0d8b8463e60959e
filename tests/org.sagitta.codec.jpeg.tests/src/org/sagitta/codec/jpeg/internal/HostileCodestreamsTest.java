package org.sagitta.codec.jpeg.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Whatever the bytes are, the decoder gives a frame or a [DicomException], soon and with little memory.
class HostileCodestreamsTest {
	private static final String SOI = "FFD8";
	private static final String DQT = "FFDB 0043 00" + "01".repeat(64);
	/// One code of one bit: category or symbol 0.
	private static final String DHT_DC = "FFC4 0014 00 01" + "00".repeat(15) + "00";
	private static final String DHT_AC = "FFC4 0014 10 01" + "00".repeat(15) + "00";
	private static final String SOF0 = "FFC0 000B 08 0008 0008 01 01 11 00";
	private static final String SOF3 = "FFC3 000B 08 0008 0008 01 01 11 00";
	private static final String SOS = "FFDA 0008 01 01 00 00 3F 00";
	private static final String SOS_LOSSLESS = "FFDA 0008 01 01 00 01 00 00";
	private static final String EIGHT_ZEROS = "0000000000000000";
	private static final String EOI = "FFD9";
	private static final PixelFormat EIGHT = Images.grey(8, 8, 8, 8, false);

	/// A codestream and what it is of.
	private record Sample(byte[] codestream, PixelFormat format) { }

	private static List<Sample> samples() throws IOException {
		PixelFormat deep = Images.grey(17, 9, 16, 12, false);
		PixelFormat colour = Images.colour(17, 9, "RGB");
		JpegEncoder encoder = new JpegEncoder();
		LosslessMaker maker = new LosslessMaker(9, 7, 8, Images.stored(Images.waves(Images.grey(9, 7, 8, 8, false))),
				Images.stored(Images.noise(Images.grey(9, 7, 8, 8, false))), Images.stored(Images.noise(Images.grey(9, 7, 8, 8, false))));
		maker.restartLines = 2;
		maker.interleaved = false;
		maker.ownTables = true;
		return List.of(
				new Sample(encoder.encode(Images.waves(deep), Compression.of(Uids.JPEG_LOSSLESS)).codestream(), deep),
				new Sample(encoder.encode(Images.waves(deep), Compression.of(Uids.JPEG_EXTENDED)).codestream(), deep),
				new Sample(encoder.encode(Images.waves(colour), Compression.of(Uids.JPEG_BASELINE)).codestream(), colour),
				new Sample(maker.make(), Images.colour(9, 7, "RGB")),
				new Sample(Progressive.codestream(), Progressive.FORMAT));
	}

	/// @return whether a frame came out
	private static boolean survives(byte[] codestream, PixelFormat format) {
		try {
			Frame frame = new JpegDecoder().decode(codestream, format);
			assertEquals(format.frameBytes(), frame.samples().length);
			return true;
		} catch (DicomException e) {
			assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
			return false;
		} catch (IOException | RuntimeException e) {
			throw new AssertionError(HexFormat.of().formatHex(codestream), e);
		}
	}

	private static void assertRefused(Kind kind, String why, PixelFormat format, String... hex) {
		byte[] codestream = HexFormat.of().parseHex(String.join("", hex).replace(" ", ""));
		DicomException e = assertThrows(DicomException.class, () -> new JpegDecoder().decode(codestream, format));
		assertTrue(e.getMessage().contains(why), e.getMessage());
		assertEquals(kind, e.kind(), e.getMessage());
	}

	private static void assertMalformed(String why, String... hex) {
		assertRefused(Kind.MALFORMED, why, EIGHT, hex);
	}

	@Test
	void theSmallCodestreamsBelowAreGoodButForTheirFaults() {
		assertTrue(survives(HexFormat.of().parseHex((SOI + DQT + DHT_DC + DHT_AC + SOF0 + SOS + "3F" + EOI).replace(" ", "")), EIGHT));
		assertTrue(survives(HexFormat.of().parseHex((SOI + DHT_DC + SOF3 + SOS_LOSSLESS + EIGHT_ZEROS + EOI).replace(" ", "")), EIGHT));
	}

	@Test
	void everyPrefixEndsSoon() throws IOException {
		for (Sample sample : samples()) {
			assertTrue(survives(sample.codestream, sample.format));
			int end = sample.codestream.length;
			while (sample.codestream[end - 1] != (byte) 0xD9) {
				end--;
			}
			for (int length = 0; length < end - 2; length++) {
				byte[] prefix = Arrays.copyOf(sample.codestream, length);
				// The very last byte of a scan may hold padding alone.
				boolean decoded = survives(prefix, sample.format);
				assertTrue(!decoded || length >= end - 3, "cut at " + length + " of " + end);
			}
		}
	}

	@Test
	void everyDamagedByteEndsSoon() throws IOException {
		for (Sample sample : samples()) {
			for (int i = 0; i < sample.codestream.length; i++) {
				for (int change : new int[] { 0x01, 0x80, 0xFF, 0x10 }) {
					byte[] damaged = sample.codestream.clone();
					damaged[i] ^= (byte) change;
					survives(damaged, sample.format);
				}
				byte[] damaged = sample.codestream.clone();
				damaged[i] = (byte) 0xFF;
				survives(damaged, sample.format);
			}
		}
	}

	@Test
	void randomDamageEndsSoon() throws IOException {
		Random random = new Random(7);
		for (Sample sample : samples()) {
			for (int i = 0; i < 3000; i++) {
				byte[] damaged = sample.codestream.clone();
				for (int n = random.nextInt(6); n >= 0; n--) {
					damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
				}
				survives(damaged, sample.format);
			}
		}
	}

	@Test
	void randomBytesBehindGoodHeadersEndSoon() throws IOException {
		Random random = new Random(8);
		for (Sample sample : samples()) {
			int scan = 0;
			while (sample.codestream[scan] != (byte) 0xFF || sample.codestream[scan + 1] != (byte) Marker.SOS) {
				scan++;
			}
			for (int i = 0; i < 500; i++) {
				byte[] noise = new byte[3000];
				random.nextBytes(noise);
				System.arraycopy(sample.codestream, 0, noise, 0, scan + 14);
				survives(noise, sample.format);
			}
		}
	}

	@Test
	void nothingAndWhatIsNoJpeg() {
		assertMalformed("SOI", "");
		assertMalformed("SOI", "FF");
		assertMalformed("SOI", "0000");
		assertMalformed("SOI", SOF0);
		assertRefused(Kind.TRUNCATED, "its frame", EIGHT, SOI);
		assertMalformed("lacks its frame", SOI, EOI);
		assertMalformed("between its segments", SOI, SOI);
	}

	@Test
	void framesThatCannotBe() {
		assertMalformed("0 components", SOI, "FFC0 0008 08 0008 0008 00");
		assertMalformed("sampling factor of 0", SOI, "FFC0 000B 08 0008 0008 01 01 01 00");
		assertMalformed("sampling factor of 5", SOI, "FFC0 000B 08 0008 0008 01 01 15 00");
		assertMalformed("quantisation table 4", SOI, "FFC0 000B 08 0008 0008 01 01 11 04");
		assertMalformed("precision of 9", SOI, "FFC0 000B 09 0008 0008 01 01 11 00");
		assertMalformed("precision of 1", SOI, "FFC3 000B 01 0008 0008 01 01 11 00");
		assertMalformed("precision of 17", SOI, "FFC3 000B 11 0008 0008 01 01 11 00");
		assertMalformed("0 × 8", SOI, "FFC0 000B 08 0008 0000 01 01 11 00");
		assertMalformed("65535 × 65535", SOI, "FFC0 000B 08 FFFF FFFF 01 01 11 00");
		assertMalformed("too short", SOI, "FFC0 0008 08 0008 0008 01");
		assertMalformed("too long", SOI, "FFC0 000C 08 0008 0008 01 01 11 00 00");
		assertMalformed("two frames", SOI, SOF0, SOF0);
		assertRefused(Kind.UNSUPPORTED, "arithmetic", EIGHT, SOI, "FFC9 000B 08 0008 0008 01 01 11 00");
		assertRefused(Kind.UNSUPPORTED, "ierarchical", EIGHT, SOI, "FFC5 000B 08 0008 0008 01 01 11 00");
		assertRefused(Kind.UNSUPPORTED, "ierarchical", EIGHT, SOI, "FFDE 000B 08 0008 0008 01 01 11 00");
	}

	@Test
	void scansThatCannotBe() {
		assertMalformed("before its frame", SOI, DQT, DHT_DC, DHT_AC, SOS);
		assertMalformed("scan of 0 components", SOI, SOF0, "FFDA 0006 00 00 3F 00");
		assertMalformed("scan of 5 components", SOI, SOF0, "FFDA 0008 05 01 00 00 3F 00");
		assertMalformed("component 2", SOI, SOF0, "FFDA 0008 01 02 00 00 3F 00");
		assertMalformed("component 1", SOI, SOF0, "FFDA 000A 02 01 00 01 00 00 3F 00");
		assertMalformed("tables 4", SOI, SOF0, "FFDA 0008 01 01 40 00 3F 00");
		assertMalformed("predictor 0", SOI, DHT_DC, SOF3, "FFDA 0008 01 01 00 00 00 00");
		assertMalformed("predictor 8", SOI, DHT_DC, SOF3, "FFDA 0008 01 01 00 08 00 00");
		assertMalformed("point transform by 8", SOI, DHT_DC, SOF3, "FFDA 0008 01 01 00 01 00 08");
		assertMalformed("two sequential scans", SOI, DQT, DHT_DC, DHT_AC, SOF0, SOS, "3F", SOS, "3F");
		assertMalformed("two lossless scans", SOI, DHT_DC, SOF3, SOS_LOSSLESS, EIGHT_ZEROS, SOS_LOSSLESS, EIGHT_ZEROS);
		assertMalformed("before its scan is complete", SOI, DHT_DC, SOF3, SOS_LOSSLESS, "00", EOI);
		assertRefused(Kind.TRUNCATED, "within a scan", EIGHT, SOI, DHT_DC, SOF3, SOS_LOSSLESS, "00");
	}

	@Test
	void tablesThatAreMissing() {
		assertMalformed("quantisation table 0", SOI, DHT_DC, DHT_AC, SOF0, SOS, "3F", EOI);
		assertMalformed("DC Huffman table 0", SOI, DQT, DHT_AC, SOF0, SOS, "3F", EOI);
		assertMalformed("AC Huffman table 0", SOI, DQT, DHT_DC, SOF0, SOS, "3F", EOI);
		assertMalformed("DC Huffman table 3", SOI, DHT_DC, SOF3, "FFDA 0008 01 01 30 01 00 00", EIGHT_ZEROS, EOI);
	}

	@Test
	void tablesThatCannotBe() {
		assertMalformed("more codes", SOI, "FFC4 0016 00 03" + "00".repeat(15) + "000102");
		assertMalformed("more codes", SOI, "FFC4 0013 00" + "FF".repeat(16));
		assertMalformed("up to 16 bits", SOI, "FFC4 0016 00 02" + "00".repeat(14) + "01" + "000102");
		assertMalformed("too short", SOI, "FFC4 0013 00 01" + "00".repeat(15));
		assertMalformed("too short", SOI, "FFC4 0003 00");
		assertMalformed("class 2", SOI, "FFC4 0014 20 01" + "00".repeat(15) + "00");
		assertMalformed("destination 4", SOI, "FFC4 0014 04 01" + "00".repeat(15) + "00");
		assertMalformed("category 17", SOI, "FFC4 0014 00 01" + "00".repeat(15) + "11", SOF3, SOS_LOSSLESS, EIGHT_ZEROS, EOI);
		assertMalformed("category 16", SOI, DQT, DHT_AC, "FFC4 0014 00 01" + "00".repeat(15) + "10", SOF0, SOS, "3F", EOI);
		assertMalformed("no Huffman code", SOI, DHT_DC, SOF3, SOS_LOSSLESS, "80".repeat(64), EOI);
		assertMalformed("no Huffman code", SOI, "FFC4 0013 00" + "00".repeat(16), SOF3, SOS_LOSSLESS, EIGHT_ZEROS, EOI);
		assertMalformed("more than 64", SOI, DQT, DHT_DC, "FFC4 0014 10 01" + "00".repeat(15) + "F1", SOF0, SOS, "00".repeat(20), EOI);
		assertMalformed("precision 2", SOI, "FFDB 0043 20" + "01".repeat(64));
		assertMalformed("destination 4", SOI, "FFDB 0043 04" + "01".repeat(64));
		assertMalformed("too short", SOI, "FFDB 0043 10" + "01".repeat(64));
	}

	@Test
	void segmentsThatEndTooSoon() {
		assertMalformed("below 2", SOI, "FFE1 0001");
		assertRefused(Kind.TRUNCATED, "65535 bytes are announced", EIGHT, SOI, "FFE1 FFFF 00");
		assertRefused(Kind.TRUNCATED, "after the marker", EIGHT, SOI, "FFE1 00");
		assertMalformed("too short", SOI, "FFDD 0003 00");
		assertMalformed("before its frame", SOI, "FFDC 0004 0008");
	}

	@Test
	void restartIntervalsThatCannotBe() {
		// A huge one, of whole lines, is never reached.
		String huge = SOI + DHT_DC + SOF3 + "FFDD 0004 FFF8" + SOS_LOSSLESS + EIGHT_ZEROS + EOI;
		assertTrue(survives(HexFormat.of().parseHex(huge.replace(" ", "")), EIGHT));
		assertMalformed("no whole lines", SOI, DHT_DC, SOF3, "FFDD 0004 FFFF", SOS_LOSSLESS, EIGHT_ZEROS, EOI);
		assertMalformed("where the restart marker", SOI, DHT_DC, SOF3, "FFDD 0004 0008", SOS_LOSSLESS, EIGHT_ZEROS, EOI);
		assertMalformed("where the restart marker", SOI, DHT_DC, SOF3, "FFDD 0004 0008", SOS_LOSSLESS, "00 FFD1", EIGHT_ZEROS, EOI);
		assertRefused(Kind.TRUNCATED, "before the restart marker", EIGHT, SOI, DHT_DC, SOF3, "FFDD 0004 0008", SOS_LOSSLESS, EIGHT_ZEROS);
	}

	@Test
	void progressiveScansThatCannotBe() {
		String sof2 = "FFC2 000B 08 0008 0008 01 01 11 00";
		String start = SOI + DQT + DHT_DC + DHT_AC + sof2;
		assertMalformed("coefficients 0 to 63", start, SOS, "00", EOI);
		assertMalformed("coefficients 5 to 3", start, "FFDA 0008 01 01 00 05 03 00", "00", EOI);
		assertMalformed("coefficients 1 to 64", start, "FFDA 0008 01 01 00 01 40 00", "00", EOI);
		assertMalformed("from bit 14", start, "FFDA 0008 01 01 00 00 00 0E", "00", EOI);
		assertMalformed("before that of its first", start, "FFDA 0008 01 01 00 01 3F 00", "00", EOI);
		assertMalformed("the first one", start, "FFDA 0008 01 01 00 00 00 10", "00", EOI);
		assertMalformed("bit 0 was reached", start, "FFDA 0008 01 01 00 00 00 00", "00", "FFDA 0008 01 01 00 00 00 00", "00", EOI);
	}

	@Test
	void endlessChainsOfMarkersTakeLinearTime() {
		ByteArrayOutputStream chain = new ByteArrayOutputStream();
		chain.writeBytes(HexFormat.of().parseHex(SOI));
		byte[] table = HexFormat.of().parseHex(DHT_DC.replace(" ", ""));
		while (chain.size() < 8 << 20) {
			chain.writeBytes(table);
			chain.writeBytes(new byte[] { -1, (byte) 0xE1, 0, 2, -1, 1, -1, -1 });
		}
		assertTimeout(Duration.ofSeconds(30), () -> survives(chain.toByteArray(), EIGHT));
		// Fill bytes without end, within a scan that still wants bits.
		byte[] fill = new byte[8 << 20];
		Arrays.fill(fill, (byte) 0xFF);
		byte[] head = HexFormat.of().parseHex((SOI + DHT_DC + "FFC3 000B 08 1000 1000 01 01 11 00" + SOS_LOSSLESS).replace(" ", ""));
		System.arraycopy(head, 0, fill, 0, head.length);
		assertTimeout(Duration.ofSeconds(30), () -> survives(fill, Images.grey(4096, 4096, 8, 8, false)));
	}

	@Test
	void progressiveScansOfNothingAreFew() {
		// Each scan of some bytes goes through all blocks: what bounds the time is that none may come twice.
		ByteArrayOutputStream scans = new ByteArrayOutputStream();
		scans.writeBytes(HexFormat.of().parseHex((SOI + DQT + DHT_DC + "FFC4 0014 10 01" + "00".repeat(15) + "E0"
				+ "FFC2 000B 08 0200 0200 01 01 11 00" + "FFDA 0008 01 01 00 00 00 00" + "00".repeat(512)).replace(" ", "")));
		for (int bit = 13; bit >= 0; bit--) {
			for (int k = 1; k < 64; k++) {
				int approximation = bit == 13 ? 13 : (bit + 1) << 4 | bit;
				scans.writeBytes(new byte[] { -1, (byte) 0xDA, 0, 8, 1, 1, 0, (byte) k, (byte) k, (byte) approximation });
				scans.writeBytes(new byte[64]);
			}
		}
		scans.writeBytes(HexFormat.of().parseHex(EOI));
		assertTimeout(Duration.ofSeconds(30), () -> assertTrue(survives(scans.toByteArray(), Images.grey(512, 512, 8, 8, false))));
	}

	@Test
	void aFewBytesDoNotTakeMemoryForABigFrame() {
		PixelFormat big = Images.grey(20000, 20000, 8, 8, false);
		long before = allocated();
		assertRefused(Kind.TRUNCATED, "too short for 20000 × 20000", big, SOI, DHT_DC, "FFC3 000B 08 4E20 4E20 01 01 11 00", SOS_LOSSLESS);
		assertRefused(Kind.TRUNCATED, "too short for 20000 × 20000", big, SOI, DHT_DC, "FFC0 000B 08 4E20 4E20 01 01 11 00", SOS);
		assertRefused(Kind.TRUNCATED, "too short for 20000 × 20000", big, SOI, DHT_DC, "FFC2 000B 08 4E20 4E20 01 01 11 00", SOS);
		assertTrue(allocated() - before < 4 << 20, allocated() - before + " bytes");
	}

	@Test
	void aFrameThatFitsButNotWithItsPaddingIsRefused() {
		byte[] codestream = new byte[5 << 20];
		byte[] head = HexFormat.of().parseHex((SOI + DQT + DHT_DC + DHT_AC + "FFC0 000B 08 7FFF FFFF 01 01 11 00" + SOS).replace(" ", ""));
		System.arraycopy(head, 0, codestream, 0, head.length);
		PixelFormat format = Images.grey(0xFFFF, 0x7FFF, 8, 8, false);
		assertEquals(Kind.LIMIT, assertThrows(DicomException.class, () -> new JpegDecoder().decode(codestream, format)).kind());
	}

	private static long allocated() {
		return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
	}
}
