package org.sagitta.codec.jpeg2000.internal;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Images that OpenJPEG encoded with loss are decoded as OpenJPEG decodes them: equal where all is done in integers, and within one
/// where it is not.
class LossyTest {
	@TempDir
	private Path folder;
	private OpenJpeg peer;

	@BeforeEach
	void start() {
		peer = new OpenJpeg(folder);
	}

	@Test
	void layersOfTheReversibleWavelet() throws IOException {
		peer.decodesAsItself(TestImage.of(130, 97, 1, 12, false), "-r 20,10,5", 0);
		peer.decodesAsItself(TestImage.of(130, 97, 3, 8, false), "-r 20,10", 0);
		peer.decodesAsItself(TestImage.of(130, 97, 1, 16, true), "-q 30,40", 0);
	}

	@Test
	void truncatedCodeBlocksOfEveryStyle() throws IOException {
		for (int style : new int[] { 1, 2, 4, 5, 8, 32, 63 }) {
			peer.decodesAsItself(TestImage.of(130, 97, 1, 12, false), "-r 12,6 -M " + style, 0);
		}
	}

	@Test
	void theIrreversibleWavelet() throws IOException {
		peer.decodesAsItself(TestImage.of(101, 99, 1, 12, false), "-I -n 4", 1);
		peer.decodesAsItself(TestImage.of(130, 97, 1, 12, false), "-I -r 20,10,5", 1);
		peer.decodesAsItself(TestImage.of(130, 97, 1, 16, false), "-I -r 8", 1);
		peer.decodesAsItself(TestImage.of(64, 1, 1, 8, false), "-I -n 1", 1);
		peer.decodesAsItself(TestImage.of(61, 50, 1, 8, true), "-I -n 3 -t 40,33 -d 5,7 -T 3,2", 1);
	}

	@Test
	void irreversiblyTransformedColours() throws IOException {
		peer.decodesAsItself(TestImage.of(130, 97, 3, 8, false), "-I -r 20,10,5", 1);
		peer.decodesAsItself(TestImage.of(61, 50, 3, 8, false), "-I -n 3 -t 40,33 -d 5,7 -T 3,2", 1);
	}

	@Test
	void aShiftedComponentIsShiftedBack() throws IOException {
		peer.decodesAsItself(TestImage.of(64, 64, 1, 8, false), "-ROI c=0,U=12", 0);
		peer.decodesAsItself(TestImage.of(64, 64, 1, 8, false), "-I -ROI c=0,U=12", 1);
	}
}
