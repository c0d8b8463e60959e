package org.sagitta.codec.jpeg2000.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.image.Frame;

/// Images that OpenJPEG encoded without loss come back bit for bit.
class LosslessTest {
	@TempDir
	private Path folder;
	private OpenJpeg peer;

	@BeforeEach
	void start() {
		peer = new OpenJpeg(folder);
	}

	@Test
	void samplesFromOneToSixteenBits() throws IOException {
		for (int precision = 1; precision <= 16; precision++) {
			peer.decodesExactly(TestImage.of(64, 41, 1, precision, false), "-n 4");
		}
	}

	@Test
	void signedSamples() throws IOException {
		peer.decodesExactly(TestImage.of(67, 41, 1, 8, true), "-n 3");
		peer.decodesExactly(TestImage.of(67, 41, 1, 12, true), "-n 3");
		peer.decodesExactly(TestImage.of(67, 41, 1, 16, true), "-n 3");
	}

	@Test
	void sizesOfOneAndWithoutAWavelet() throws IOException {
		peer.decodesExactly(TestImage.of(1, 1, 1, 8, false), "-n 1");
		peer.decodesExactly(TestImage.of(1, 33, 1, 8, false), "-n 1");
		peer.decodesExactly(TestImage.of(33, 2, 1, 8, false), "-n 2");
		peer.decodesExactly(TestImage.of(3, 5, 1, 8, false), "-n 2");
	}

	@Test
	void everyStyleOfCodeBlocks() throws IOException {
		TestImage image = TestImage.of(75, 66, 1, 12, false);
		for (int style : new int[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 16, 20, 32, 33, 40, 45, 48, 63 }) {
			peer.decodesExactly(image, "-n 3 -M " + style);
		}
	}

	@Test
	void everyStyleOfCodeBlocksInSeveralLayers() throws IOException {
		TestImage image = TestImage.of(75, 66, 1, 16, false);
		for (int style : new int[] { 1, 2, 4, 5, 8, 16, 32, 41, 63 }) {
			peer.decodesExactly(image, "-n 3 -b 16,16 -r 8,4,2,1 -M " + style);
		}
	}

	@Test
	void codeBlocksOfAllShapes() throws IOException {
		TestImage image = TestImage.of(130, 97, 1, 12, false);
		for (String shape : new String[] { "4,4", "1024,4", "4,1024", "64,64", "8,32" }) {
			peer.decodesExactly(image, "-b " + shape);
		}
	}

	@Test
	void tilesThatBeginAnywhere() throws IOException {
		TestImage image = TestImage.of(130, 97, 1, 12, false);
		peer.decodesExactly(image, "-t 40,33");
		peer.decodesExactly(image, "-n 4 -t 40,33 -d 5,7 -T 3,2");
		peer.decodesExactly(TestImage.of(61, 50, 3, 8, false), "-n 3 -t 40,33 -d 5,7 -T 3,2");
	}

	@Test
	void coloursAreTransformedBackToRgb() throws IOException {
		TestImage image = TestImage.of(64, 60, 3, 8, false);
		Frame frame = new Jpeg2000Decoder().decode(peer.encode(image, "-mct 1"), image.format("YBR_RCT"));
		assertArrayEquals(image.frame(), frame.samples());
		assertEquals("RGB", frame.format().photometricInterpretation());
		Frame same = new Jpeg2000Decoder().decode(peer.encode(image, "-mct 1"), image.format("RGB"));
		assertEquals("RGB", same.format().photometricInterpretation());
	}

	@Test
	void coloursThatWereNotTransformedKeepTheirInterpretation() throws IOException {
		TestImage image = TestImage.of(64, 60, 3, 8, false);
		Frame frame = new Jpeg2000Decoder().decode(peer.encode(image, "-mct 0"), image.format("YBR_FULL"));
		assertArrayEquals(image.frame(), frame.samples());
		assertEquals("YBR_FULL", frame.format().photometricInterpretation());
		Frame subSampled = new Jpeg2000Decoder().decode(peer.encode(image, "-mct 0"), image.format("YBR_FULL_422"));
		assertEquals("YBR_FULL", subSampled.format().photometricInterpretation());
	}

	@Test
	void fourComponents() throws IOException {
		peer.decodesExactly(TestImage.of(40, 30, 4, 8, false), "-n 4 -mct 0");
		peer.decodesExactly(TestImage.of(40, 30, 4, 8, false), "-n 4 -mct 1");
	}

	@Test
	void theCodestreamOfAJp2File() throws IOException {
		TestImage image = TestImage.of(64, 60, 3, 8, false);
		byte[] file = peer.encode(image, "-n 4", "@1x1:1x1:1x1", "jp2");
		assertArrayEquals(image.frame(), new Jpeg2000Decoder().decode(file, image.format()).samples());
	}

	@Test
	void startOfPacketMarkersAndLengthsAreSkipped() throws IOException {
		peer.decodesExactly(TestImage.of(64, 60, 1, 8, false), "-SOP -EPH -PLT -TLM -C comment");
	}
}
