package org.sagitta.codec.jpegls.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.Peer;

/// DCMTK and GDCM read what our encoder writes, and our decoder what they write, with the same samples.
class PeersTest {
	private static final int COLUMNS = 61;
	private static final int ROWS = 47;
	private static final List<PixelFormat> FORMATS = List.of(grey(8, 8, false), grey(8, 8, true), grey(16, 16, false), grey(16, 16, true),
			grey(16, 12, false), grey(16, 12, true), grey(16, 10, false), grey(16, 13, true), Images.format(COLUMNS, ROWS, 3, 8));
	/// Of these, the other programs read some, but do not write all.
	private static final List<PixelFormat> FEW_BITS = List.of(grey(8, 2, false), grey(8, 5, false), grey(8, 7, true), grey(16, 4, false),
			grey(16, 8, false));

	private final JpegLsEncoder encoder = new JpegLsEncoder();
	private final JpegLsDecoder decoder = new JpegLsDecoder();

	@TempDir
	private Path folder;

	private static PixelFormat grey(int allocated, int stored, boolean signed) {
		return new PixelFormat(COLUMNS, ROWS, 1, 1, "MONOCHROME2", 0, allocated, stored, stored - 1, signed);
	}

	@BeforeEach
	void peersAreThere() {
		Peer.require("dcmdjpls");
		Peer.require("gdcmconv");
	}

	private Frame dcmtkDecodes(Path file, PixelFormat format) throws IOException {
		Path out = folder.resolve("dcmtk.dcm");
		Peer.run("dcmdjpls", "+px", file, out).expectSuccess();
		return new Frame(format, Arrays.copyOf(Part10.pixelData(out).getFirst(), format.frameBytes()));
	}

	private Frame gdcmDecodes(Path file, PixelFormat format) throws IOException {
		Path out = folder.resolve("gdcm.dcm");
		Peer.run("gdcmconv", "--raw", file, out).expectSuccess();
		return new Frame(format, Arrays.copyOf(Part10.pixelData(out).getFirst(), format.frameBytes()));
	}

	private static void assertSame(Frame expected, Frame actual, String what) {
		assertArrayEquals(Images.samples(expected), Images.samples(actual), what + " of " + expected.format());
	}

	@Test
	void peersDecodeOurLosslessFrames() throws IOException {
		for (PixelFormat format : Stream.concat(FORMATS.stream(), FEW_BITS.stream()).toList()) {
			for (Images images : Images.values()) {
				Frame frame = images.frame(format);
				assertSame(frame, peersDecode(frame, Compression.of(Uids.JPEG_LS_LOSSLESS)), images.toString());
			}
		}
	}

	@Test
	void peersDecodeOurNearLosslessFramesToTheSameSamples() throws IOException {
		for (PixelFormat format : FORMATS) {
			for (Images images : List.of(Images.GRADIENT, Images.BLOCKS, Images.NOISE)) {
				if (!format.signed()) {
					peersDecode(images.frame(format), near(3));
				}
			}
		}
	}

	@Test
	void peersDecodeOurNearLosslessFramesOfFewBits() throws IOException {
		for (PixelFormat format : FEW_BITS) {
			int greatest = (1 << format.bitsStored() - (format.signed() ? 1 : 0)) - 3;
			peersDecode(Images.frame(format, Images.NOISE.planes(COLUMNS, ROWS, 1, greatest)), near(1));
		}
	}

	@Test
	void peersDecodeOurNearLosslessSignedFrames() throws IOException {
		PixelFormat format = grey(16, 12, true);
		int[] values = Images.GRADIENT.planes(COLUMNS, ROWS, 1, 4000)[0];
		for (int i = 0; i < values.length; i++) {
			values[i] = values[i] - 2000 & 0xFFF;
		}
		peersDecode(Images.frame(format, values), near(2));
	}

	private static Compression near(int error) {
		return new Compression(Uids.JPEG_LS_NEAR, 90, error, 10);
	}

	/// Encodes, and has it decoded by both programs and ourselves, with one result.
	private Frame peersDecode(Frame frame, Compression compression) throws IOException {
		PixelFormat format = frame.format();
		Path file = folder.resolve("ours.dcm");
		byte[] codestream = encoder.encode(frame, compression).codestream();
		Part10.writeEncapsulated(file, format, compression.transferSyntax(), codestream);
		Frame ours = decoder.decode(codestream, format);
		assertSame(ours, dcmtkDecodes(file, format), "DCMTK");
		assertSame(ours, gdcmDecodes(file, format), "GDCM");
		return ours;
	}

	@Test
	void weDecodeWhatDcmtkEncodes() throws IOException {
		for (PixelFormat format : FORMATS) {
			for (String interleave : interleaves(format)) {
				for (Images images : Images.values()) {
					Frame frame = images.frame(format);
					assertSame(frame, decoder.decode(dcmtkEncodes(frame, "+pr", interleave), format), images + " " + interleave);
				}
			}
		}
	}

	/// With "cooked", the codestream's precision is Bits Stored, else Bits Allocated.
	@Test
	void weDecodeWhatDcmtkEncodesInTheStoredBits() throws IOException {
		PixelFormat format = grey(16, 12, false);
		for (Images images : Images.values()) {
			Frame frame = images.frame(format);
			byte[] codestream = dcmtkEncodes(frame, "+pc");
			assertEquals(12, codestream[6]);
			assertSame(frame, decoder.decode(codestream, format), images.toString());
		}
	}

	private static List<String> interleaves(PixelFormat format) {
		return format.samplesPerPixel() == 1 ? List.of("+il") : List.of("+il", "+is", "+in");
	}

	private byte[] dcmtkEncodes(Frame frame, String... options) throws IOException {
		Path plain = folder.resolve("plain.dcm");
		Part10.writeNative(plain, frame.format(), frame.samples());
		List<Object> arguments = new ArrayList<>(List.of((Object[]) options));
		arguments.add(plain);
		arguments.add(folder.resolve("theirs.dcm"));
		Peer.run("dcmcjpls", arguments.toArray()).expectSuccess();
		return joined(folder.resolve("theirs.dcm"));
	}

	@Test
	void weDecodeWhatDcmtkEncodesNearlyLossless() throws IOException {
		for (PixelFormat format : FORMATS.stream().filter(format -> !format.signed()).toList()) { // it refuses signed ones
			for (String interleave : interleaves(format)) {
				for (Images images : List.of(Images.GRADIENT, Images.BLOCKS, Images.NOISE)) {
					byte[] codestream = dcmtkEncodes(images.frame(format), "+en", "+md", "5", interleave);
					Frame theirs = dcmtkDecodes(folder.resolve("theirs.dcm"), format);
					assertSame(theirs, decoder.decode(codestream, format), images + " " + interleave);
				}
			}
		}
	}

	@Test
	void weDecodeWhatGdcmEncodes() throws IOException {
		for (PixelFormat format : FORMATS) {
			for (Images images : Images.values()) {
				Frame frame = images.frame(format);
				Path plain = folder.resolve("plain.dcm");
				Path file = folder.resolve("theirs.dcm");
				Part10.writeNative(plain, format, frame.samples());
				Peer.run("gdcmconv", "--jpegls", plain, file).expectSuccess();
				assertSame(frame, decoder.decode(joined(file), format), images.toString());
				Peer.run("gdcmconv", "--jpegls", "--lossy", "-e", "2", plain, file).expectSuccess();
				assertSame(gdcmDecodes(file, format), decoder.decode(joined(file), format), images + " nearly");
			}
		}
	}

	/// The program's CharLS knows restart markers, so that their meaning is not only ours.
	@Test
	void gdcmDecodesRestartIntervalsAsWeDo() throws IOException {
		PixelFormat format = grey(16, 12, false);
		int[][] planes = Images.GRADIENT.planes(COLUMNS, ROWS, 1, 4095);
		byte[] codestream = new ReferenceEncoder(COLUMNS, ROWS, 12, 0).restartEvery(10).encode(0, planes);
		Path file = folder.resolve("restarts.dcm");
		Part10.writeEncapsulated(file, format, Uids.JPEG_LS_LOSSLESS, Arrays.copyOf(codestream, codestream.length + codestream.length % 2));
		Frame theirs = gdcmDecodes(file, format);
		assertTrue(Arrays.equals(planes[0], Images.samples(theirs)));
		assertSame(theirs, decoder.decode(codestream, format), "restarts");
	}

	private static byte[] joined(Path file) throws IOException {
		List<byte[]> fragments = Part10.pixelData(file);
		assertTrue(fragments.size() == 1, fragments.size() + " fragments");
		return fragments.getFirst();
	}
}
