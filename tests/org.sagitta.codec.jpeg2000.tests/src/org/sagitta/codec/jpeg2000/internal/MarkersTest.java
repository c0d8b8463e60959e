package org.sagitta.codec.jpeg2000.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.sagitta.codec.jpeg2000.internal.HtImageEncoder.Passes;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// Marker segments in the places and with the meaning that the standard gives them.
class MarkersTest {
	private static final TestImage IMAGE = TestImage.of(40, 30, 3, 8, false);

	private final HtImageEncoder encoder = new HtImageEncoder(8, 2, Passes.CLEANUP);

	private byte[] encoded() {
		return encoder.encode(IMAGE.samples(), 40, 30);
	}

	private byte[] mainHeader() {
		encoded();
		return encoder.headers.main();
	}

	private byte[] packets() {
		byte[] codestream = encoded();
		return Arrays.copyOfRange(codestream, mainHeader().length + 14, codestream.length - 2);
	}

	private static void decodes(byte[] codestream) throws IOException {
		assertArrayEquals(IMAGE.frame(), new Jpeg2000Decoder().decode(codestream, IMAGE.format()).samples());
	}

	private static DicomException refused(byte[] codestream) {
		return assertThrows(DicomException.class, () -> new Jpeg2000Decoder().decode(codestream, IMAGE.format()));
	}

	private static Bytes coding(HtImageEncoder encoder, int style) {
		return new Bytes().u8(encoder.headers.levels, 4, 4, style, 1);
	}

	private static Bytes quantization(HtImageEncoder encoder) {
		Bytes bytes = new Bytes().u8(encoder.headers.guardBits << 5);
		for (int exponent : encoder.headers.exponents) {
			bytes.u8(exponent << 3);
		}
		return bytes;
	}

	@Test
	void aComponentsOwnSegmentsWinOverTheGeneralOnes() throws IOException {
		byte[] packets = packets();
		Bytes own = new Bytes();
		for (int c = 0; c < 3; c++) {
			own.segment(Marker.COC, new Bytes().u8(c, 0).bytes(coding(encoder, 64).toArray()));
			own.segment(Marker.QCC, new Bytes().u8(c).bytes(quantization(encoder).toArray()));
		}
		// General ones that are wrong, even behind the components' own.
		own.segment(Marker.QCD, new Bytes().u8(0x20, 0x18, 0x18, 0x18, 0x18, 0x18, 0x18, 0x18));
		own.segment(Marker.COD, new Bytes().u8(0, 0, 0, 1, 0).bytes(coding(encoder, 0).toArray()));
		encoder.headers.more = own.toArray();
		decodes(new Bytes().bytes(encoder.headers.main()).bytes(Headers.tilePart(0, 0, new byte[0], packets)).toArray());
	}

	@Test
	void aTilesSegmentsWinOverTheMainHeaders() throws IOException {
		byte[] packets = packets();
		Bytes own = new Bytes().segment(Marker.COD, new Bytes().u8(0, 0, 0, 1, 0).bytes(coding(encoder, 64).toArray()))
				.segment(Marker.QCD, quantization(encoder));
		encoder.headers.more = new Bytes().segment(Marker.COC, new Bytes().u8(1, 0).bytes(coding(encoder, 0).toArray()))
				.segment(Marker.COD, new Bytes().u8(0, 4, 0, 9, 0).bytes(coding(encoder, 1).toArray()))
				.segment(Marker.QCD, new Bytes().u8(0x20, 0x18, 0x18, 0x18, 0x18, 0x18, 0x18, 0x18)).toArray();
		byte[] main = encoder.headers.main();
		decodes(new Bytes().bytes(main).bytes(Headers.tilePart(0, 0, own.toArray(), packets)).toArray());
		assertTrue(refused(new Bytes().bytes(main).bytes(Headers.tilePart(0, 0, new byte[0], packets)).toArray()).getMessage() != null);
	}

	@Test
	void tilePartsMayComeInAnyOrder() throws IOException {
		byte[] packets = packets();
		byte[] first = Arrays.copyOf(packets, 777);
		byte[] second = Arrays.copyOfRange(packets, 777, packets.length);
		Bytes codestream = new Bytes().bytes(mainHeader()).bytes(Headers.tilePart(0, 1, new byte[0], second))
				.bytes(Headers.tilePart(0, 0, new byte[0], first)).u16(Marker.EOC);
		decodes(codestream.toArray());
	}

	@Test
	void aLengthOfZeroSaysToTheEnd() throws IOException {
		byte[] codestream = encoded();
		int sot = mainHeader().length;
		Arrays.fill(codestream, sot + 6, sot + 10, (byte) 0);
		decodes(codestream);
		decodes(Arrays.copyOf(codestream, codestream.length + 8));
	}

	@Test
	void endOfCodestreamMayBeMissing() throws IOException {
		byte[] codestream = encoded();
		decodes(Arrays.copyOf(codestream, codestream.length - 2));
		decodes(Arrays.copyOf(codestream, codestream.length - 1));
	}

	@Test
	void whatIsCutOffIsMissed() throws IOException {
		byte[] codestream = encoded();
		DicomException e = refused(Arrays.copyOf(codestream, codestream.length - 3));
		assertEquals(Kind.TRUNCATED, e.kind());
		assertTrue(e.getMessage().contains("of 9 packets"), e::getMessage);
		int withoutTile = mainHeader().length;
		assertEquals(Kind.TRUNCATED, refused(Arrays.copyOf(codestream, withoutTile)).kind());
		assertEquals(Kind.TRUNCATED, refused(Arrays.copyOf(codestream, withoutTile + 14)).kind());
	}

	@Test
	void aTileThatIsMissingIsMissed() {
		encoder.headers.tileWidth = 20;
		DicomException e = refused(encoded());
		assertEquals(Kind.TRUNCATED, e.kind());
	}

	@Test
	void whatPart2ChangesIsRefused() {
		for (int marker : new int[] { 0xFF74, 0xFF75, 0xFF77, 0xFF78, 0xFF72, 0xFF79 }) {
			encoder.headers.more = new Bytes().segment(marker, new Bytes().u8(0, 0, 0)).toArray();
			assertEquals(Kind.UNSUPPORTED, refused(encoded()).kind());
		}
		encoder.headers.more = new byte[0];
		encoder.headers.wavelet = 2;
		assertEquals(Kind.UNSUPPORTED, refused(encoded()).kind());
		encoder.headers.wavelet = 1;
		encoder.headers.colourTransform = 2;
		assertEquals(Kind.UNSUPPORTED, refused(encoded()).kind());
		encoder.headers.colourTransform = 0;
		encoder.headers.style = 0xC0;
		assertEquals(Kind.UNSUPPORTED, refused(encoded()).kind());
	}

	@Test
	void markersThatChangeNothingAreSkipped() throws IOException {
		encoder.headers.more = new Bytes().segment(0xFF64, new Bytes().u16(1).u8(65)).segment(0xFF63, new Bytes().u16(1, 1))
				.segment(0xFF57, new Bytes().u8(0)).u16(0xFF30).segment(0xFF59, new Bytes().u16(0)).toArray();
		decodes(encoded());
	}

	@Test
	void sizesThatContradictTheDataSetAreRefused() {
		byte[] codestream = encoded();
		for (TestImage other : new TestImage[] { TestImage.of(41, 30, 3, 8, false), TestImage.of(40, 29, 3, 8, false),
				TestImage.of(40, 30, 1, 8, false) }) {
			DicomException e = assertThrows(DicomException.class, () -> new Jpeg2000Decoder().decode(codestream, other.format()));
			assertEquals(Kind.MALFORMED, e.kind());
			assertTrue(e.getMessage().contains("the data set says"), e::getMessage);
		}
	}

	@Test
	void moreBitsThanAreAllocatedAreRefused() {
		HtImageEncoder deep = new HtImageEncoder(12, 2, Passes.CLEANUP);
		TestImage image = TestImage.of(40, 30, 3, 12, false);
		assertEquals(Kind.MALFORMED, refused(deep.encode(image.samples(), 40, 30)).kind());
	}
}
