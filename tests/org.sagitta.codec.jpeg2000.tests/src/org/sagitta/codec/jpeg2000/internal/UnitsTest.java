package org.sagitta.codec.jpeg2000.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;

import org.junit.jupiter.api.Test;
import org.sagitta.codec.jpeg2000.internal.HtImageEncoder.Passes;
import org.sagitta.dicom.image.PixelFormat;

/// Single parts, against examples of the standard or sums that can be done by hand.
class UnitsTest {
	private static Input input(int... bytes) {
		return new Input(new Bytes().u8(bytes).toArray(), 0, bytes.length, "test");
	}

	/// The example of ITU-T T.800 annex B.10.2: a tree of 6 × 3 leaves, of which the first are 1, 3, 2 and 3.
	@Test
	void aTagTreeReadsTheStandardsExample() throws IOException {
		TagTree tree = new TagTree(6, 3);
		// 01111 for the first leaf, 001 for the second, 101 for the third.
		HeaderBits bits = new HeaderBits(input(0b01111_001, 0b101_00000));
		assertFalse(tree.isBelow(bits, 0, 0, 1));
		assertTrue(tree.isBelow(bits, 0, 0, 2));
		assertFalse(tree.isBelow(bits, 1, 0, 3));
		assertTrue(tree.isBelow(bits, 1, 0, 4));
		assertFalse(tree.isBelow(bits, 2, 0, 2));
		assertTrue(tree.isBelow(bits, 2, 0, 3));
		assertEquals(0, bits.read(5));
	}

	@Test
	void aNoOfATagTreeCountsForAllLeavesBelowTheNode() throws IOException {
		TagTree tree = new TagTree(8, 1);
		assertFalse(tree.isBelow(new HeaderBits(input(0)), 3, 0, 1));
		assertEquals(8, tree.nextColumn(3));
	}

	@Test
	void aStuffedBitFollowsAByteOfOnes() throws IOException {
		Input in = input(0xFF, 0x7F, 0x80);
		HeaderBits bits = new HeaderBits(in);
		assertEquals(0xFF, bits.read(8));
		assertEquals(0x7F, bits.read(7));
		assertEquals(1, bits.read());
		Input ended = input(0xFF, 0x00);
		HeaderBits all = new HeaderBits(ended);
		all.read(8);
		all.align();
		assertEquals(0, ended.remaining());
	}

	@Test
	void stepsThatAreDerivedHalveWithEachLevel() throws IOException {
		Quantization derived = Quantization.read(input(0x41, 13 << 3 | 1, 0));
		assertEquals(2, derived.guardBits());
		assertEquals(13, derived.exponent(0));
		assertEquals(13, derived.exponent(3));
		assertEquals(12, derived.exponent(4));
		// (1 + 256 / 2048) · 2^(9 - 12)
		assertEquals(1.125f / 8, derived.step(4, 9));
	}

	@Test
	void subBandsOfATileThatBeginsOnOddCoordinates() {
		Region region = new Region(5, 3, 12, 4);
		assertEquals(new Region(3, 2, 6, 2), region.halved(1));
		assertEquals(new Region(2, 2, 6, 2), region.band(1, 1, 0));
		assertEquals(new Region(3, 1, 6, 2), region.band(1, 0, 1));
		assertEquals(new Region(0, 0, 1, 1), new Region(0, 0, 1, 1).halved(32));
		assertTrue(new Region(0, 0, 1, 1).band(32, 1, 0).isEmpty());
	}

	@Test
	void bothWaveletsUndoASignalOfOne() throws IOException {
		TileComponent odd = component(new Region(1, 1, 2, 2));
		int[] reversible = { 8 };
		ReversibleWavelet.undo(reversible, 1, odd.resolutions());
		assertArrayEquals(new int[] { 2 }, reversible);
		float[] irreversible = { 8 };
		IrreversibleWavelet.undo(irreversible, 1, odd.resolutions());
		assertArrayEquals(new float[] { 2 }, irreversible);
	}

	private static TileComponent component(Region tile) throws IOException {
		ImageSize size = new ImageSize(0, 0, 2, 2, 0, 0, 2, 2, 1, 1, new ImageSize.Component[] { new ImageSize.Component(8, false, 1, 1) });
		Parameters parameters = new Parameters(size);
		parameters.read(Marker.COD, input(0, 0, 0, 1, 0, 1, 4, 4, 0, 1));
		parameters.read(Marker.QCD, input(0x40, 0x40, 0x40, 0x40, 0x40));
		return new TileComponent(tile, size.components()[0], parameters, 0);
	}

	@Test
	void theConstantSignalOfTheIrreversibleWaveletStaysConstant() throws IOException {
		float[] line = { 10, 10, 10, 10, 0, 0, 0, 0 };
		Headers headers = new Headers();
		headers.width = 8;
		headers.height = 1;
		IrreversibleWavelet.undo(line, 8, new TileComponent(new Region(0, 0, 8, 1), new ImageSize.Component(8, false, 1, 1),
				parametersOfOneLevel(), 0).resolutions());
		for (float value : line) {
			assertEquals(10, value, 1e-4);
		}
	}

	private static Parameters parametersOfOneLevel() throws IOException {
		ImageSize size = new ImageSize(0, 0, 8, 1, 0, 0, 8, 1, 1, 1, new ImageSize.Component[] { new ImageSize.Component(8, false, 1, 1) });
		Parameters parameters = new Parameters(size);
		parameters.read(Marker.COD, input(0, 0, 0, 1, 0, 1, 4, 4, 0, 0));
		parameters.read(Marker.QCD, input(0x40, 0x40, 0x40, 0x40, 0x40));
		return parameters;
	}

	@Test
	void storedBitsAboveTheLowestAreShiftedThere() throws IOException {
		TestImage image = TestImage.of(20, 10, 1, 12, false);
		byte[] codestream = new HtImageEncoder(12, 1, Passes.CLEANUP).encode(image.samples(), 20, 10);
		byte[] low = new Jpeg2000Decoder().decode(codestream, image.format()).samples();
		PixelFormat shifted = new PixelFormat(20, 10, 1, 1, "MONOCHROME2", 0, 16, 12, 15, false);
		byte[] high = new Jpeg2000Decoder().decode(codestream, shifted).samples();
		for (int i = 0; i < low.length; i += 2) {
			int expected = (low[i] & 0xFF | (low[i + 1] & 0xFF) << 8) << 4;
			assertEquals(expected, high[i] & 0xFF | (high[i + 1] & 0xFF) << 8);
		}
	}

	@Test
	void samplesAreWrittenIntoThirtyTwoBits() throws IOException {
		TestImage image = TestImage.of(9, 7, 1, 20, true);
		HtImageEncoder encoder = new HtImageEncoder(20, 1, Passes.CLEANUP);
		encoder.headers.depth |= 0x80;
		assertArrayEquals(image.frame(), new Jpeg2000Decoder().decode(encoder.encode(image.samples(), 9, 7), image.format()).samples());
	}

	@Test
	void anInterruptedThreadDecodesNoFurther() {
		TestImage image = TestImage.of(20, 10, 1, 8, false);
		byte[] codestream = new HtImageEncoder(8, 1, Passes.CLEANUP).encode(image.samples(), 20, 10);
		Thread.currentThread().interrupt();
		try {
			assertThrows(InterruptedIOException.class, () -> new Jpeg2000Decoder().decode(codestream, image.format()));
		} finally {
			Thread.interrupted();
		}
	}
}
