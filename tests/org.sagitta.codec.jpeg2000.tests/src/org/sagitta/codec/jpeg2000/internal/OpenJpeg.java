package org.sagitta.codec.jpeg2000.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.Peer;

/// OpenJPEG's programs, as the tests use them.
final class OpenJpeg {
	private final Path folder;

	OpenJpeg(Path folder) {
		this.folder = folder;
	}

	/// @param options of `opj_compress`, separated by spaces
	byte[] encode(TestImage image, String options) throws IOException {
		return encode(image, options, "@1x1" + ":1x1".repeat(image.samples().length - 1), "j2k");
	}

	/// @param sampling such as `@1x1:2x2:2x2`; of the components only those samples are encoded
	byte[] encode(TestImage image, String options, String sampling, String extension) throws IOException {
		Path raw = folder.resolve("in.rawl");
		Bytes planes = new Bytes();
		String[] factors = sampling.substring(1).split(":");
		for (int c = 0; c < image.samples().length; c++) {
			int dx = Integer.parseInt(factors[c].substring(0, 1));
			int dy = Integer.parseInt(factors[c].substring(2));
			for (int y = 0; y < image.height(); y += dy) {
				for (int x = 0; x < image.width(); x += dx) {
					int value = image.samples()[c][y * image.width() + x];
					planes.u8(value);
					if (image.precision() > 8) {
						planes.u8(value >> 8);
					}
				}
			}
		}
		Files.write(raw, planes.toArray());
		Path out = folder.resolve("out." + extension);
		Files.deleteIfExists(out);
		List<Object> arguments = new ArrayList<>(List.of("-i", raw, "-o", out, "-F", image.width() + "," + image.height() + ","
				+ image.samples().length + "," + image.precision() + "," + (image.signed() ? "s" : "u") + sampling));
		if (!options.isEmpty()) {
			arguments.addAll(Arrays.asList(options.split(" ")));
		}
		Peer.run("opj_compress", arguments.toArray()).expectSuccess();
		return Files.readAllBytes(out);
	}

	/// The samples as OpenJPEG decodes them, as a frame has them.
	byte[] decode(byte[] codestream, PixelFormat format) throws IOException {
		Path in = Files.write(folder.resolve("decode.j2k"), codestream);
		Path out = folder.resolve("decode.rawl");
		Files.deleteIfExists(out);
		Peer.run("opj_decompress", "-i", in, "-o", out).expectSuccess();
		byte[] planes = Files.readAllBytes(out);
		int bytes = format.bitsAllocated() / 8;
		byte[] frame = new byte[format.frameBytes()];
		int pixels = format.columns() * format.rows();
		for (int i = 0; i < frame.length; i++) {
			int sample = i / bytes;
			frame[i] = planes[(sample % format.samplesPerPixel() * pixels + sample / format.samplesPerPixel()) * bytes + i % bytes];
		}
		return frame;
	}

	/// What OpenJPEG encodes without loss with these options must be decoded to the same image.
	void decodesExactly(TestImage image, String options) throws IOException {
		Frame frame = new Jpeg2000Decoder().decode(encode(image, options), image.format());
		assertArrayEquals(image.frame(), frame.samples(), options);
	}

	/// What OpenJPEG encodes with loss must be decoded as it decodes it itself, but for so much.
	void decodesAsItself(TestImage image, String options, int tolerance) throws IOException {
		byte[] codestream = encode(image, options);
		assertClose(decode(codestream, image.format()), new Jpeg2000Decoder().decode(codestream, image.format()).samples(), image.format(),
				tolerance, options);
	}

	static void assertClose(byte[] expected, byte[] actual, PixelFormat format, int tolerance, String what) {
		assertTrue(expected.length == actual.length, what);
		int bytes = format.bitsAllocated() / 8;
		for (int i = 0; i < expected.length; i += bytes) {
			int difference = Math.abs(value(expected, i, bytes, format.signed()) - value(actual, i, bytes, format.signed()));
			if (difference > tolerance) {
				throw new AssertionError(what + ": sample " + i / bytes + " differs by " + difference);
			}
		}
	}

	private static int value(byte[] samples, int at, int bytes, boolean signed) {
		int value = bytes == 1 ? samples[at] : samples[at] & 0xFF | samples[at + 1] << 8;
		return signed ? value : value & (bytes == 1 ? 0xFF : 0xFFFF);
	}
}
