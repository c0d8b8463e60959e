package org.sagitta.codec.system.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameEncoder.Encoded;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.Peer;

/// What we write, others read, and the other way round.
class PeerTest {
	private static final List<PixelFormat> FORMATS = List.of(Pictures.format(70, 50, 1, 8, 8, false),
			Pictures.format(70, 50, 1, 16, 12, false), Pictures.format(70, 50, 1, 16, 16, true),
			Pictures.format(70, 50, 1, 16, 16, false), Pictures.format(70, 50, 3, 8, 8, false));
	/// What opj_compress can do to a codestream: tiles, precincts, markers, layers, progressions, code-block styles, lossy coding.
	private static final List<List<String>> OPTIONS = List.of(List.of("-t", "32,24", "-n", "3"),
			List.of("-c", "[32,32],[16,16]", "-b", "16,16"),
			List.of("-SOP", "-EPH"), List.of("-r", "20,10,1", "-p", "RLCP"), List.of("-M", "63"), List.of("-I"), List.of("-n", "1"),
			List.of("-p", "RPCL", "-TP", "R"), List.of("-p", "PCRL"), List.of("-p", "CPRL", "-t", "40,40", "-n", "4"), List.of("-d", "10,7"),
			List.of("-PLT", "-TLM"));

	@TempDir
	private Path folder;

	@Test
	void opjDecompressReadsOurLosslessCodestreams() throws IOException {
		for (PixelFormat format : FORMATS) {
			Frame frame = Pictures.of(format);
			byte[] codestream = Installed.openJpegEncoder().encode(frame, Compression.of(Uids.JPEG_2000_LOSSLESS)).codestream();
			Path in = Files.write(folder.resolve("in.j2k"), codestream);
			Peer.run("opj_decompress", "-i", in, "-o", folder.resolve("out.pgx")).expectSuccess();
			assertArrayEquals(frame.samples(), Planes.fromPgx(folder, "out", format), format.toString());
		}
	}

	@Test
	void weReadWhatOpjCompressWrites() throws IOException {
		for (PixelFormat format : List.of(FORMATS.get(0), FORMATS.get(1), FORMATS.get(4))) {
			Frame frame = Pictures.of(format);
			Path image = Files.write(folder.resolve(format.samplesPerPixel() == 1 ? "in.pgm" : "in.ppm"), portableMap(frame));
			for (List<String> options : OPTIONS) {
				for (String name : List.of("out.j2k", "out.jp2")) {
					Path out = folder.resolve(name);
					Object[] arguments = Stream.concat(Stream.of("-i", image, "-o", out), options.stream()).toArray();
					Peer.run("opj_compress", arguments).expectSuccess();
					Frame decoded = Installed.openJpegDecoder().decode(Files.readAllBytes(out), format);
					int most = options.contains("-I") ? 1 << format.bitsStored() - 6 : 0;
					assertTrue(Pictures.difference(frame, decoded) <= most, options + " " + format);
				}
			}
		}
	}

	@Test
	void subsampledColoursGetASampleForEachPixel() throws IOException {
		int width = 62;
		int height = 46;
		int halfWidth = 31;
		int halfHeight = 23;
		byte[] raw = new byte[width * height + 2 * halfWidth * halfHeight];
		new Random(5).nextBytes(raw);
		Path in = Files.write(folder.resolve("in.raw"), raw);
		Path out = folder.resolve("out.j2k");
		Peer.run("opj_compress", "-i", in, "-o", out, "-F", width + "," + height + ",3,8,u@1x1:2x2:2x2", "-n", "3").expectSuccess();
		PixelFormat format = Pictures.format(width, height, 3, 8, 8, false).decoded("YBR_FULL_422");
		Frame frame = Installed.openJpegDecoder().decode(Files.readAllBytes(out), format);
		assertEquals("YBR_FULL", frame.format().photometricInterpretation());
		for (int i = 0; i < width * height; i++) {
			int half = width * height + i / width / 2 * halfWidth + i % width / 2;
			assertEquals(raw[i], frame.samples()[3 * i], "luminance of pixel " + i);
			assertEquals(raw[half], frame.samples()[3 * i + 1], "blue of pixel " + i);
			assertEquals(raw[half + halfWidth * halfHeight], frame.samples()[3 * i + 2], "red of pixel " + i);
		}
	}

	@Test
	void gdcmReadsWhatWeWrite() throws IOException {
		for (PixelFormat format : FORMATS) {
			Frame frame = Pictures.of(format);
			Encoded encoded = Installed.openJpegEncoder().encode(frame, Compression.of(Uids.JPEG_2000_LOSSLESS));
			Path in = Files.write(folder.resolve("in.dcm"), Encapsulated.compressed(
					format.decoded(encoded.photometricInterpretation()), Uids.JPEG_2000_LOSSLESS, encoded.codestream()));
			Path out = folder.resolve("out.dcm");
			Peer.run("gdcmconv", "--raw", in, out).expectSuccess();
			byte[] decoded = Encapsulated.read(out).frame();
			assertArrayEquals(frame.samples(), Arrays.copyOf(decoded, frame.samples().length), format.toString());
		}
	}

	@Test
	void weReadWhatGdcmWrites() throws IOException {
		for (PixelFormat format : FORMATS) {
			Frame frame = Pictures.of(format);
			Path plain = Files.write(folder.resolve("plain.dcm"), Encapsulated.uncompressed(format, frame.samples()));
			Path out = folder.resolve("out.dcm");
			Peer.run("gdcmconv", "--j2k", plain, out).expectSuccess();
			Encapsulated read = Encapsulated.read(out);
			Frame decoded = Installed.openJpegDecoder().decode(read.frame(), read.format());
			assertEquals(format.photometricInterpretation(), decoded.format().photometricInterpretation());
			assertArrayEquals(frame.samples(), decoded.samples(), format.toString());
		}
	}

	@Test
	void whatIsLossyDecodesToTheSameEverywhere() throws IOException {
		for (PixelFormat format : FORMATS) {
			Frame frame = Pictures.of(format);
			byte[] codestream = Installed.openJpegEncoder().encode(frame, Compression.of(Uids.JPEG_2000)).codestream();
			Path in = Files.write(folder.resolve("in.j2k"), codestream);
			Peer.run("opj_decompress", "-i", in, "-o", folder.resolve("out.pgx")).expectSuccess();
			assertArrayEquals(Planes.fromPgx(folder, "out", format), Installed.openJpegDecoder().decode(codestream, format).samples());
		}
	}

	/// A PGM or PPM file, whose samples of more than 8 bits are big endian.
	private static byte[] portableMap(Frame frame) throws IOException {
		PixelFormat format = frame.format();
		var out = new ByteArrayOutputStream();
		out.write(((format.samplesPerPixel() == 1 ? "P5\n" : "P6\n") + format.columns() + " " + format.rows() + "\n"
				+ ((1 << format.bitsStored()) - 1) + "\n").getBytes(StandardCharsets.US_ASCII));
		byte[] samples = frame.samples().clone();
		for (int i = 0; format.bitsAllocated() == 16 && i < samples.length; i += 2) {
			byte low = samples[i];
			samples[i] = samples[i + 1];
			samples[i + 1] = low;
		}
		out.write(samples);
		return out.toByteArray();
	}
}
