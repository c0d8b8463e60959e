package org.sagitta.codec.jpeg.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.Peer;

/// DCMTK and GDCM read what we write, and we read what they write, sample by sample.
class LosslessPeersTest {
	private static final List<PixelFormat> FORMATS = List.of(Images.grey(61, 43, 8, 8, false), Images.grey(61, 43, 8, 8, true),
			Images.grey(61, 43, 16, 10, false), Images.grey(61, 43, 16, 12, false), Images.grey(61, 43, 16, 12, true),
			Images.grey(61, 43, 16, 16, false), Images.grey(61, 43, 16, 16, true), Images.colour(61, 43, "RGB"),
			Images.colour(61, 43, "YBR_FULL"));

	@TempDir
	private Path folder;

	private Path file(String name) throws IOException {
		Path file = folder.resolve(name);
		Files.deleteIfExists(file);
		return file;
	}

	@Test
	void dcmtkReadsOurs() throws IOException {
		Peer.require("dcmdjpeg");
		for (PixelFormat format : FORMATS) {
			for (String syntax : List.of(Uids.JPEG_LOSSLESS_SV1, Uids.JPEG_LOSSLESS)) {
				Frame frame = Images.waves(format);
				Path peers = file("native.dcm");
				Peer.run("dcmdjpeg", "+cn", "+px", compressed(frame, syntax), peers).expectSuccess();
				assertSame(frame, peers);
			}
		}
	}

	@Test
	void gdcmReadsOurs() throws IOException {
		Peer.require("gdcmconv");
		for (PixelFormat format : FORMATS) {
			for (String syntax : List.of(Uids.JPEG_LOSSLESS_SV1, Uids.JPEG_LOSSLESS)) {
				Frame frame = Images.waves(format);
				Path peers = file("native.dcm");
				Peer.run("gdcmconv", "--raw", compressed(frame, syntax), peers).expectSuccess();
				assertSame(frame, peers);
			}
		}
	}

	private Path compressed(Frame frame, String syntax) throws IOException {
		Path ours = file("ours.dcm");
		PeerFiles.write(ours, syntax, frame.format(), new JpegEncoder().encode(frame, Compression.of(syntax)).codestream());
		return ours;
	}

	private static void assertSame(Frame frame, Path peers) throws IOException {
		byte[] samples = Arrays.copyOf(PeerFiles.pixelData(peers), frame.samples().length);
		assertArrayEquals(Images.stored(frame), Images.stored(samples, frame.format()), frame.format().toString());
	}

	@Test
	void weReadDcmtksWithEachPredictor() throws IOException {
		Peer.require("dcmcjpeg");
		for (PixelFormat format : FORMATS) {
			for (int predictor = 1; predictor <= 7; predictor++) {
				assertWeRead(Images.noise(format), "dcmcjpeg", "+el", "+sv", predictor);
			}
			assertWeRead(Images.waves(format), "dcmcjpeg", "+e1");
		}
	}

	@Test
	void weReadGdcms() throws IOException {
		Peer.require("gdcmconv");
		for (PixelFormat format : FORMATS) {
			assertWeRead(Images.noise(format), "gdcmconv", "--jpeg");
		}
	}

	private void assertWeRead(Frame frame, String program, Object... options) throws IOException {
		Path uncompressed = file("native.dcm");
		Path peers = file("theirs.dcm");
		PeerFiles.write(uncompressed, Uids.EXPLICIT_LITTLE_ENDIAN, frame.format(), frame.samples());
		Object[] arguments = Stream.concat(Stream.of(options), Stream.of(uncompressed, peers))
				.toArray();
		Peer.run(program, arguments).expectSuccess();
		Frame decoded = new JpegDecoder().decode(PeerFiles.pixelData(peers), frame.format().decoded(PeerFiles.photometric(peers)));
		assertArrayEquals(Images.stored(frame), Images.stored(decoded), frame.format() + " " + program);
	}
}
