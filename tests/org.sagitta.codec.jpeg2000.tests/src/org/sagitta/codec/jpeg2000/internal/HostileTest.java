package org.sagitta.codec.jpeg2000.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.codec.jpeg2000.internal.HtImageEncoder.Passes;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.image.PixelFormat;

/// Codestreams that are made to break a decoder end in time, allocate little, and are refused with the right reason.
class HostileTest {
	private static final long MOST_MILLIS = 2_000;
	private final Headers headers = new Headers();

	@BeforeEach
	void warmUp() throws IOException {
		TestImage image = TestImage.of(16, 16, 1, 8, false);
		new Jpeg2000Decoder().decode(new HtImageEncoder(8, 1, Passes.CLEANUP).encode(image.samples(), 16, 16), image.format());
	}

	private static PixelFormat grey(int columns, int rows) {
		return new PixelFormat(columns, rows, 1, 1, "MONOCHROME2", 0, 8, 8, 7, false);
	}

	/// Runs the decoder within its bounds of time, and of memory as so many times the frame and the input, and a megabyte.
	private static void bounded(byte[] codestream, PixelFormat format, int times) throws IOException {
		var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		// Of the processor, since others may use the machine.
		long start = threads.getCurrentThreadCpuTime();
		long before = threads.getCurrentThreadAllocatedBytes();
		try {
			new Jpeg2000Decoder().decode(codestream, format);
		} finally {
			long allocated = threads.getCurrentThreadAllocatedBytes() - before;
			long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
			assertTrue(millis < MOST_MILLIS, millis + " ms");
			long most = (long) times * (codestream.length + format.frameBytes()) + (1 << 20);
			assertTrue(allocated < most, allocated + " bytes, more than " + most);
		}
	}

	private static void refused(Kind kind, byte[] codestream, PixelFormat format) {
		DicomException e = assertThrows(DicomException.class, () -> bounded(codestream, format, 2));
		assertEquals(kind, e.kind(), e::getMessage);
	}

	private byte[] sized(int width, int height, byte[] packets) {
		headers.width = width;
		headers.height = height;
		return headers.codestream(packets);
	}

	private static byte[] repeated(int value, int count) {
		byte[] bytes = new byte[count];
		Arrays.fill(bytes, (byte) value);
		return bytes;
	}

	@Test
	void tilesOfOnePixelOnTheLargestImage() {
		headers.tileWidth = 1;
		headers.tileHeight = 1;
		refused(Kind.MALFORMED, sized(65535, 30000, new byte[100]), grey(65535, 30000));
		refused(Kind.TRUNCATED, sized(65535, 1, new byte[100]), grey(65535, 1));
	}

	@Test
	void aTileForEachPixelWithAllDecompositionsEndsInTime() throws IOException {
		headers.tileWidth = 1;
		headers.tileHeight = 1;
		headers.width = 255;
		headers.height = 255;
		headers.levels = 32;
		Bytes codestream = new Bytes().bytes(headers.main());
		for (int tile = 0; tile < 255 * 255; tile++) {
			codestream.bytes(Headers.tilePart(tile, 0, new byte[0], new byte[33]));
		}
		bounded(codestream.toArray(), grey(255, 255), 200);
	}

	@Test
	void morePrecinctsThanBytes() {
		headers.precincts = new int[] { 0 };
		refused(Kind.TRUNCATED, sized(4096, 4096, new byte[1000]), grey(4096, 4096));
		refused(Kind.LIMIT, sized(600, 600, new byte[360_000]), grey(600, 600));
	}

	@Test
	void aPrecinctForEachSampleEndsInTime() throws IOException {
		headers.precincts = new int[] { 0 };
		bounded(sized(500, 500, new byte[250_000]), grey(500, 500), 50);
		bounded(sized(500, 500, repeated(0x80, 250_000)), grey(500, 500), 200);
	}

	@Test
	void exponentsThatCannotBe() {
		headers.levels = 1;
		headers.precincts = new int[] { 0xFF, 0xF0 };
		refused(Kind.MALFORMED, sized(16, 16, new byte[10]), grey(16, 16));
		headers.precincts = null;
		headers.blockWidth = 8;
		headers.blockHeight = 8;
		refused(Kind.MALFORMED, sized(16, 16, new byte[10]), grey(16, 16));
		headers.blockWidth = 255;
		refused(Kind.MALFORMED, sized(16, 16, new byte[10]), grey(16, 16));
		headers.blockWidth = 4;
		headers.blockHeight = 4;
		headers.levels = 33;
		refused(Kind.MALFORMED, sized(16, 16, new byte[10]), grey(16, 16));
	}

	@Test
	void theMostLayers() throws IOException {
		headers.layers = 65535;
		refused(Kind.TRUNCATED, sized(16, 16, new byte[1000]), grey(16, 16));
		bounded(sized(16, 16, new byte[65535]), grey(16, 16), 20);
	}

	@Test
	void noLayersComponentsOrPixels() {
		headers.layers = 0;
		refused(Kind.MALFORMED, sized(16, 16, new byte[10]), grey(16, 16));
		headers.layers = 1;
		headers.components = 0;
		refused(Kind.MALFORMED, sized(16, 16, new byte[10]), grey(16, 16));
		headers.components = 1;
		refused(Kind.MALFORMED, sized(0, 16, new byte[10]), grey(16, 16));
		headers.tileWidth = 0;
		refused(Kind.MALFORMED, sized(16, 16, new byte[10]), grey(16, 16));
	}

	@Test
	void sixteenThousandComponents() {
		headers.components = 16384;
		refused(Kind.MALFORMED, sized(16, 16, new byte[10]), grey(16, 16));
	}

	@Test
	void offsetsThatOverflow() {
		headers.left = Integer.MAX_VALUE;
		headers.top = Integer.MAX_VALUE;
		refused(Kind.LIMIT, sized(16, 16, new byte[10]), grey(16, 16));
	}

	/// In each packet one bit of the tag tree says that none of the million code blocks is there yet.
	@Test
	void tagTreesThatSayNothingOfMillionsOfBlocks() {
		headers.layers = 65535;
		headers.blockWidth = 0;
		headers.blockHeight = 0;
		DicomException e = assertThrows(DicomException.class,
				() -> bounded(sized(4096, 4096, repeated(0x80, 65535)), grey(4096, 4096), 4));
		assertEquals(Kind.LIMIT, e.kind());
	}

	@Test
	void progressionsThatNameTheSameAgainAndAgain() {
		headers.layers = 60000;
		Bytes volumes = new Bytes();
		for (int i = 0; i < 9000; i++) {
			volumes.u8(0, 0).u16(65535).u8(33, 255, i % 5);
		}
		headers.more = new Bytes().segment(Marker.POC, volumes).segment(Marker.POC, volumes).toArray();
		assertThrows(DicomException.class, () -> bounded(sized(16, 16, repeated(0x80, 65535)), grey(16, 16), 50));
		headers.more = new Bytes().segment(Marker.POC, new Bytes().u8(0, 0).u16(0).u8(33, 1, 0)).toArray();
		refused(Kind.MALFORMED, sized(16, 16, new byte[65535]), grey(16, 16));
		headers.more = new Bytes().segment(Marker.POC, new Bytes().u8(0, 0, 0)).toArray();
		refused(Kind.TRUNCATED, sized(16, 16, new byte[65535]), grey(16, 16));
	}

	@Test
	void packedHeadersThatClaimMoreThanThereIs() {
		headers.more = new Bytes().segment(Marker.PPM, new Bytes().u8(0).u32(0xFFFFFFFFL)).toArray();
		refused(Kind.TRUNCATED, sized(16, 16, new byte[10]), grey(16, 16));
		headers.more = new Bytes().segment(Marker.PPM, new Bytes().u8(0).u32(0)).toArray();
		refused(Kind.TRUNCATED, sized(16, 16, new byte[10]), grey(16, 16));
		headers.more = new Bytes().segment(Marker.PPM, new Bytes()).toArray();
		refused(Kind.TRUNCATED, sized(16, 16, new byte[10]), grey(16, 16));
		headers.more = new Bytes().segment(Marker.PPM, new Bytes().u8(0)).segment(Marker.PPM, new Bytes().u8(0)).toArray();
		refused(Kind.MALFORMED, sized(16, 16, new byte[10]), grey(16, 16));
	}

	@Test
	void segmentsOfNoLength() {
		for (int marker : new int[] { Marker.COD, Marker.COC, Marker.QCD, Marker.QCC, Marker.RGN, 0xFF64 }) {
			headers.more = new Bytes().u16(marker, 0).toArray();
			refused(Kind.MALFORMED, sized(16, 16, new byte[10]), grey(16, 16));
			headers.more = new Bytes().u16(marker, 0xFFFF).toArray();
			refused(Kind.TRUNCATED, sized(16, 16, new byte[10]), grey(16, 16));
		}
		for (int marker : new int[] { Marker.COD, Marker.COC, Marker.QCD, Marker.QCC, Marker.RGN }) {
			headers.more = new Bytes().u16(marker, 2).toArray();
			refused(Kind.TRUNCATED, sized(16, 16, new byte[10]), grey(16, 16));
		}
	}

	@Test
	void tilePartsThatCannotBe() {
		headers.width = 16;
		byte[] main = headers.main();
		refused(Kind.MALFORMED, new Bytes().bytes(main).bytes(Headers.tilePart(1, 0, new byte[0], new byte[10])).toArray(), grey(16, 16));
		byte[] part = Headers.tilePart(0, 0, new byte[0], new byte[10]);
		part[9] = 13;
		refused(Kind.MALFORMED, new Bytes().bytes(main).bytes(part).toArray(), grey(16, 16));
		part[6] = -1;
		part[2] = 1;
		refused(Kind.TRUNCATED, new Bytes().bytes(main).bytes(part).toArray(), grey(16, 16));
	}

	/// Each block has the most passes that its planes allow and not one byte for them.
	@Test
	void passesWithoutBytesEndInTime() throws IOException {
		headers.exponents = new int[] { 29 };
		PacketBits bits = new PacketBits().put(1, 1);
		PacketBits.Uniform inclusion = new PacketBits.Uniform(8, 8);
		PacketBits.Uniform missing = new PacketBits.Uniform(8, 8);
		for (int block = 0; block < 64; block++) {
			inclusion.put(bits, block % 8, block / 8, 0);
			missing.put(bits, block % 8, block / 8, 0);
			// 88 passes, three bits and six for a length of 0.
			bits.put(0b111111111, 9).put(88 - 37, 7).put(0, 1).put(0, 9);
		}
		bounded(sized(512, 512, bits.finish()), grey(512, 512), 8);
	}

	@Test
	void morePassesThanPlanes() {
		PacketBits bits = new PacketBits().put(0b111, 3).put(0b111111111, 9).put(127, 7).put(0, 1).put(0, 10);
		refused(Kind.MALFORMED, sized(16, 16, bits.finish()), grey(16, 16));
	}

	@Test
	void allBytesOfOnesOrZeros() throws IOException {
		for (int style : new int[] { 0, 63, 64 }) {
			headers.style = style;
			byte[] ones = sized(64, 64, repeated(0xFF, 5000));
			assertThrows(DicomException.class, () -> bounded(ones, grey(64, 64), 20));
			bounded(sized(64, 64, new byte[5000]), grey(64, 64), 20);
		}
	}

	@Test
	void everyByteChanged() throws IOException {
		TestImage image = TestImage.of(24, 20, 1, 8, false);
		byte[] codestream = new HtImageEncoder(8, 1, Passes.REFINED).encode(image.samples(), 24, 20);
		for (int i = 0; i < codestream.length; i++) {
			for (int change : new int[] { 0x01, 0x80, 0xFF, 0x55 }) {
				byte[] changed = codestream.clone();
				changed[i] ^= (byte) change;
				try {
					bounded(changed, image.format(), 200);
				} catch (DicomException e) {
					assertTrue(e.getMessage() != null);
				}
			}
		}
	}

	@Test
	void noiseForPacketsOfEveryStyle() throws IOException {
		Random random = new Random(5);
		for (int i = 0; i < 400; i++) {
			headers.style = random.nextInt(128);
			headers.levels = random.nextInt(4);
			headers.layers = 1 + random.nextInt(3);
			headers.order = random.nextInt(5);
			headers.wavelet = random.nextInt(2);
			byte[] packets = new byte[2000];
			random.nextBytes(packets);
			packets[0] |= (byte) 0x80;
			try {
				bounded(sized(64, 64, packets), grey(64, 64), 50);
			} catch (DicomException e) {
				assertTrue(e.getMessage() != null);
			}
		}
	}
}
