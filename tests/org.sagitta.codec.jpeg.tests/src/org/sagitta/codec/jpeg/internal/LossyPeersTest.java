package org.sagitta.codec.jpeg.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/// Our decoder gives the very samples that those of DCMTK and GDCM give, of codestreams of theirs and of ours.
class LossyPeersTest {
	private static final PixelFormat GREY = Images.grey(77, 45, 8, 8, false);
	private static final PixelFormat DEEP = Images.grey(77, 45, 16, 12, false);
	private static final PixelFormat RGB = Images.colour(77, 45, "RGB");

	@TempDir
	private Path folder;

	@Test
	void greyOfDcmtk() throws IOException {
		for (int quality : new int[] { 5, 50, 90, 100 }) {
			assertDecodersAgree(GREY, "dcmcjpeg", "+eb", "+q", quality);
			assertDecodersAgree(GREY, "dcmcjpeg", "+ee", "+q", quality);
			assertDecodersAgree(GREY, "dcmcjpeg", "+ep", "+q", quality);
		}
	}

	@Test
	void twelveBitsOfDcmtk() throws IOException {
		for (int quality : new int[] { 5, 50, 90, 100 }) {
			assertDecodersAgree(DEEP, "dcmcjpeg", "+ee", "+q", quality);
			assertDecodersAgree(DEEP, "dcmcjpeg", "+ep", "+q", quality);
		}
	}

	@Test
	void coloursOfDcmtkInEachSampling() throws IOException {
		for (String sampling : List.of("+s2", "+s4", "+n1", "+n2", "+np")) {
			for (int columns : new int[] { 1, 6, 17 }) {
				assertDecodersAgree(Images.colour(columns, 21 - columns, "RGB"), "dcmcjpeg", "+eb", "+cy", sampling);
			}
			assertDecodersAgree(RGB, "dcmcjpeg", "+eb", "+cy", sampling);
			assertDecodersAgree(RGB, "dcmcjpeg", "+ep", "+cy", sampling);
		}
		assertDecodersAgree(RGB, "dcmcjpeg", "+eb", "+cr");
	}

	@Test
	void greyOfGdcm() throws IOException {
		for (int quality : new int[] { 50, 90 }) {
			assertDecodersAgree(GREY, "gdcmconv", "--jpeg", "--lossy", "-q", quality);
		}
	}

	/// GDCM's encoder transforms the colours and still says that they are RGB; so do the peers then of what they decode.
	@Test
	void coloursOfGdcmAreNotWhatItSays() throws IOException {
		Frame decoded = assertSamplesAgree(RGB, "gdcmconv", "--jpeg", "--lossy");
		assertEquals("RGB", PeerFiles.photometric(folder.resolve("theirs.dcm")));
		assertEquals("YBR_FULL", decoded.format().photometricInterpretation());
		int[] rgb = Images.stored(Images.waves(RGB));
		int[] stored = Images.stored(decoded);
		for (int i = 0; i < rgb.length; i += 3) {
			assertEquals(0.299 * rgb[i] + 0.587 * rgb[i + 1] + 0.114 * rgb[i + 2], stored[i], 30, "luminance");
		}
	}

	private void assertDecodersAgree(PixelFormat format, String program, Object... options) throws IOException {
		Frame decoded = assertSamplesAgree(format, program, options);
		assertEquals(decoded.format().photometricInterpretation(), PeerFiles.photometric(folder.resolve("peers.dcm")));
	}

	/// Has a program compress a frame, and compares what the decoders make of it.
	/// @return what ours makes
	private Frame assertSamplesAgree(PixelFormat format, String program, Object... options) throws IOException {
		Path uncompressed = folder.resolve("native.dcm");
		Path compressed = folder.resolve("theirs.dcm");
		Frame frame = Images.waves(format);
		PeerFiles.write(uncompressed, Uids.EXPLICIT_LITTLE_ENDIAN, format, frame.samples());
		Peer.run(program, Stream.concat(Stream.of(options), Stream.of(uncompressed, compressed)).toArray()).expectSuccess();
		PixelFormat said = format.decoded(PeerFiles.photometric(compressed));
		Frame decoded = new JpegDecoder().decode(PeerFiles.pixelData(compressed), said);
		assertSameAsPeers(compressed, decoded, List.of(options) + " of " + format);
		return decoded;
	}

	/// @return the greatest difference to the frame
	private int oursIsReadAlike(Frame frame, String syntax, int quality) throws IOException {
		var encoded = new JpegEncoder().encode(frame, new Compression(syntax, quality, 1, 2));
		PixelFormat format = frame.format().decoded(encoded.photometricInterpretation());
		Path compressed = folder.resolve("ours.dcm");
		PeerFiles.write(compressed, syntax, format, encoded.codestream());
		Frame decoded = new JpegDecoder().decode(encoded.codestream(), format);
		assertSameAsPeers(compressed, decoded, "quality " + quality + " of " + format);
		return Images.greatestDifference(Images.stored(frame), Images.stored(decoded));
	}

	private void assertSameAsPeers(Path compressed, Frame decoded, String what) throws IOException {
		assertPeerAgrees(decoded, what, "dcmdjpeg", "+cn", "+px", compressed);
		assertPeerAgrees(decoded, what, "gdcmconv", "--raw", compressed);
	}

	private void assertPeerAgrees(Frame decoded, String what, String program, Object... arguments) throws IOException {
		Path peers = folder.resolve("peers.dcm");
		Files.deleteIfExists(peers);
		Peer.run(program, Stream.concat(Stream.of(arguments), Stream.of(peers)).toArray()).expectSuccess();
		byte[] samples = Arrays.copyOf(PeerFiles.pixelData(peers), decoded.samples().length);
		assertEquals(0, Images.greatestDifference(Images.stored(samples, decoded.format()), Images.stored(decoded)), program + ": " + what);
	}

	@Test
	void theyReadOurGrey() throws IOException {
		for (int size : new int[] { 1, 8, 13, 64 }) {
			Frame frame = Images.waves(Images.grey(size, 50, 8, 8, false));
			assertTrue(oursIsReadAlike(frame, Uids.JPEG_BASELINE, 90) <= 16);
			assertTrue(oursIsReadAlike(frame, Uids.JPEG_EXTENDED, 20) <= 80);
		}
		// Noise at the best quality takes the longest codes.
		assertTrue(oursIsReadAlike(Images.noise(GREY), Uids.JPEG_BASELINE, 100) <= 2);
	}

	@Test
	void theyReadOurTwelveBits() throws IOException {
		assertTrue(oursIsReadAlike(Images.waves(DEEP), Uids.JPEG_EXTENDED, 90) <= 25);
		assertTrue(oursIsReadAlike(Images.noise(DEEP), Uids.JPEG_EXTENDED, 100) <= 2);
	}

	@Test
	void theyReadOurColours() throws IOException {
		for (int columns = 1; columns < 40; columns += 5) {
			oursIsReadAlike(Images.waves(Images.colour(columns, 41 - columns, "RGB")), Uids.JPEG_BASELINE, 75);
			oursIsReadAlike(Images.waves(Images.colour(columns, 41 - columns, "YBR_FULL")), Uids.JPEG_BASELINE, 75);
		}
	}

	/// Encoders need not agree, but one that is further off than another at the same quality would be a worse one.
	@Test
	void ourEncoderIsAsGoodAsDcmtks() throws IOException {
		Frame frame = Images.waves(GREY);
		Path uncompressed = folder.resolve("native.dcm");
		Path compressed = folder.resolve("theirs.dcm");
		PeerFiles.write(uncompressed, Uids.EXPLICIT_LITTLE_ENDIAN, GREY, frame.samples());
		for (int quality : new int[] { 30, 75, 95 }) {
			Peer.run("dcmcjpeg", "+eb", "+q", quality, uncompressed, compressed).expectSuccess();
			byte[] theirs = PeerFiles.pixelData(compressed);
			byte[] ours = new JpegEncoder().encode(frame, new Compression(Uids.JPEG_BASELINE, quality, 1, 2)).codestream();
			assertEquals(error(frame, theirs), error(frame, ours), 0.001 * error(frame, theirs), "quality " + quality);
			assertTrue(ours.length <= theirs.length, ours.length + " bytes, not " + theirs.length + ", at quality " + quality);
		}
	}

	private static double error(Frame frame, byte[] codestream) throws IOException {
		int[] expected = Images.stored(frame);
		int[] decoded = Images.stored(new JpegDecoder().decode(codestream, frame.format()));
		double squares = 0;
		for (int i = 0; i < expected.length; i++) {
			squares += Math.pow(expected[i] - decoded[i], 2);
		}
		return squares / expected.length;
	}
}
