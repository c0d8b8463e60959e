package org.sagitta.codec.jpeg2000.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.codec.jpeg2000.internal.HtImageEncoder.Passes;
import org.sagitta.dicom.image.Frame;
import org.sagitta.testkit.Peer;

/// Codestreams of Part 15 that the tests' own encoder makes.
class HighThroughputTest {
	private static void decodesExactly(HtImageEncoder encoder, TestImage image) throws IOException {
		byte[] codestream = encoder.encode(image.samples(), image.width(), image.height());
		assertArrayEquals(image.frame(), new Jpeg2000Decoder().decode(codestream, image.format()).samples());
	}

	@Test
	void aCleanupPassAloneIsLossless() throws IOException {
		for (int precision : new int[] { 1, 2, 8, 12, 16 }) {
			decodesExactly(new HtImageEncoder(precision, 3, Passes.CLEANUP), TestImage.of(75, 61, 1, precision, false));
		}
	}

	@Test
	void oddSizesAndManyLevelsAreLossless() throws IOException {
		for (int size = 1; size < 20; size++) {
			decodesExactly(new HtImageEncoder(8, 5, Passes.CLEANUP), TestImage.of(size, 20 - size, 1, 8, false));
		}
	}

	@Test
	void refinementPassesAddTheLowestPlane() throws IOException {
		decodesExactly(new HtImageEncoder(8, 2, Passes.REFINED), TestImage.of(90, 53, 1, 8, false));
		decodesExactly(new HtImageEncoder(16, 0, Passes.REFINED), TestImage.of(13, 11, 1, 16, false));
	}

	@Test
	void causalRefinementDoesNotLookIntoTheNextStripe() throws IOException {
		HtImageEncoder encoder = new HtImageEncoder(8, 0, Passes.REFINED);
		encoder.headers.style |= ComponentCoding.CAUSAL;
		decodesExactly(encoder, sparse(64, 63));
		decodesExactly(new HtImageEncoder(8, 0, Passes.REFINED), sparse(64, 63));
	}

	/// Few samples are significant at first, and the lowest plane has something only beside those, seen from within the stripe.
	private static TestImage sparse(int width, int height) {
		Random random = new Random(3);
		int[] samples = new int[width * height];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = 128 + (random.nextInt(100) < 5 ? random.nextBoolean() ? 5 : -6 : 0);
		}
		int[] seeds = samples.clone();
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int lowest = Math.min(y + 1, y % 4 == 3 ? y : height - 1);
				for (int j = Math.max(0, y - 1); j <= lowest; j++) {
					for (int i = Math.max(0, x - 1); i <= Math.min(x + 1, width - 1); i++) {
						if (seeds[j * width + i] != 128 && seeds[y * width + x] == 128) {
							samples[y * width + x] = 127 + random.nextInt(3);
						}
					}
				}
			}
		}
		return new TestImage(width, height, 8, false, new int[][] { samples });
	}

	@Test
	void theLastOfSeveralSetsIsDecoded() throws IOException {
		decodesExactly(new HtImageEncoder(12, 2, Passes.TWO_SETS), TestImage.of(40, 40, 1, 12, false));
	}

	@Test
	void placeholderPassesCountAsMissingPlanes() throws IOException {
		decodesExactly(new HtImageEncoder(12, 2, Passes.PLACEHOLDERS), TestImage.of(40, 40, 1, 12, false));
	}

	@Test
	void signedSamplesKeepTheirSign() throws IOException {
		HtImageEncoder encoder = new HtImageEncoder(12, 2, Passes.CLEANUP);
		encoder.headers.depth |= 0x80;
		decodesExactly(encoder, TestImage.of(40, 30, 1, 12, true));
	}

	@Test
	void transformedColoursAreRgb() throws IOException {
		HtImageEncoder encoder = new HtImageEncoder(8, 3, Passes.CLEANUP);
		encoder.headers.colourTransform = 1;
		TestImage image = TestImage.of(70, 33, 3, 8, false);
		Frame frame = new Jpeg2000Decoder().decode(encoder.encode(image.samples(), 70, 33), image.format());
		assertArrayEquals(image.frame(), frame.samples());
		assertEquals("RGB", frame.format().photometricInterpretation());
	}

	@Test
	void smallAndFlatCodeBlocksAreLossless() throws IOException {
		for (int[] exponents : new int[][] { { 0, 0 }, { 8, 0 }, { 0, 8 }, { 1, 3 } }) {
			HtImageEncoder encoder = new HtImageEncoder(8, 2, Passes.CLEANUP);
			encoder.headers.blockWidth = exponents[0];
			encoder.headers.blockHeight = exponents[1];
			decodesExactly(encoder, TestImage.of(61, 47, 1, 8, false));
		}
	}

	/// So that the encoder is proven to write what others read.
	@Test
	void openJpegDecodesWhatTheTestsEncode(@TempDir Path folder) throws IOException {
		for (Passes passes : new Passes[] { Passes.CLEANUP, Passes.REFINED }) {
			TestImage image = TestImage.of(75, 61, 1, 8, false);
			Path file = Files.write(folder.resolve("ht.j2k"), new HtImageEncoder(8, 3, passes).encode(image.samples(), 75, 61));
			Peer.run("opj_decompress", "-i", file, "-o", folder.resolve("ht.raw")).expectSuccess();
			assertArrayEquals(image.frame(), Files.readAllBytes(folder.resolve("ht.raw")), passes::name);
		}
	}
}
