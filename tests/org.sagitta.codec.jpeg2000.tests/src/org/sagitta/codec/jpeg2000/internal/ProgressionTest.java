package org.sagitta.codec.jpeg2000.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// Packets in all orders, as OpenJPEG writes them.
class ProgressionTest {
	private static final String[] ORDERS = { "LRCP", "RLCP", "RPCL", "PCRL", "CPRL" };

	@TempDir
	private Path folder;
	private OpenJpeg peer;

	@BeforeEach
	void start() {
		peer = new OpenJpeg(folder);
	}

	@Test
	void layersAndPrecinctsInEveryOrder() throws IOException {
		TestImage image = TestImage.of(130, 97, 3, 8, false);
		for (String order : ORDERS) {
			peer.decodesExactly(image, "-p " + order + " -r 10,5,1 -c [32,32] -b 16,16");
		}
	}

	@Test
	void tilesOffTheGridWithPrecinctsOfDifferentShapesInEveryOrder() throws IOException {
		TestImage image = TestImage.of(130, 97, 3, 8, false);
		for (String order : ORDERS) {
			peer.decodesExactly(image, "-p " + order + " -n 4 -r 10,1 -c [64,32],[32,64],[16,16] -b 8,16 -t 64,50 -d 3,5");
		}
	}

	@Test
	void subSampledComponentsInEveryOrder() throws IOException {
		TestImage image = TestImage.of(128, 96, 3, 8, false);
		for (String order : ORDERS) {
			for (String sampling : new String[] { "@1x1:2x2:2x2", "@1x1:2x1:4x2", "@2x2:1x1:1x1" }) {
				String options = "-mct 0 -n 3 -t 52,44 -c [64,32],[32,32] -b 16,16 -p ";
				byte[] codestream = peer.encode(image, options + order, sampling, "j2k");
				byte[] samples = new Jpeg2000Decoder().decode(codestream, image.format("YBR_FULL")).samples();
				for (int i = 0; i < samples.length; i++) {
					int dx = Integer.parseInt(sampling.substring(1 + 4 * (i % 3), 2 + 4 * (i % 3)));
					int dy = Integer.parseInt(sampling.substring(3 + 4 * (i % 3), 4 + 4 * (i % 3)));
					int x = i / 3 % 128;
					int y = i / 3 / 128;
					int expected = image.samples()[i % 3][(y - y % dy) * 128 + x - x % dx];
					if ((samples[i] & 0xFF) != expected) {
						assertEquals(expected, samples[i] & 0xFF, order + sampling + " sample " + i);
					}
				}
			}
		}
	}

	@Test
	void tilePartsForEachResolutionLayerOrComponent() throws IOException {
		TestImage image = TestImage.of(130, 97, 3, 8, false);
		peer.decodesExactly(image, "-TP R -t 64,64 -n 4");
		peer.decodesExactly(image, "-TP L -r 10,5,1");
		peer.decodesExactly(image, "-TP C -p CPRL");
	}

	@Test
	void theOrderCanChangeWithinATile() throws IOException {
		TestImage image = TestImage.of(130, 97, 3, 8, false);
		peer.decodesAsItself(image, "-n 6 -POC T1=0,0,1,5,3,CPRL/T1=0,0,1,6,3,LRCP", 0);
		peer.decodesExactly(image, "-n 6 -r 20,10,1 -POC T1=0,0,3,2,3,RLCP/T1=2,0,3,6,3,LRCP");
		peer.decodesExactly(image, "-n 6 -r 20,10,1 -POC T1=0,0,3,6,1,CPRL/T1=0,1,3,6,3,RPCL");
	}

	/// OpenJPEG 2.5.0 leaves out packets when the first progression has fewer layers, and decodes to a worse image without a word.
	@Test
	void packetsThatNoProgressionHasAreMissed() throws IOException {
		TestImage image = TestImage.of(130, 97, 3, 8, false);
		byte[] codestream = peer.encode(image, "-n 6 -r 20,10,1 -POC T1=0,0,1,6,3,LRCP/T1=0,0,3,6,3,RLCP");
		DicomException e = assertThrows(DicomException.class, () -> new Jpeg2000Decoder().decode(codestream, image.format()));
		assertEquals(Kind.TRUNCATED, e.kind());
	}
}
