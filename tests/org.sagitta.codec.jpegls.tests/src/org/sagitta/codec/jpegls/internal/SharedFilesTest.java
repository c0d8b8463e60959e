package org.sagitta.codec.jpegls.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.Peer;
import org.sagitta.testkit.SharedData;

/// Real files of many encoders: all frames are as DCMTK or GDCM decodes them.
class SharedFilesTest {
	private record Case(String file, PixelFormat format) { }

	private static PixelFormat format(int columns, int rows, int components, int allocated, int stored, boolean signed) {
		return new PixelFormat(columns, rows, 1, components, "ANY", 0, allocated, stored, stored - 1, signed);
	}

	private static final List<Case> CASES = List.of(
			new Case("mr/emri_small/emri_small_jpeg_ls_lossless.dcm", format(64, 64, 1, 16, 12, false)),
			new Case("ct/CT0012_multiframe/CT0012.fragmented_no_bot_jpeg_ls.80.dcm", format(512, 512, 1, 16, 16, false)),
			new Case("ct/CT0012_multiframe/CT0012.not_fragmented_bot_jpeg_ls.80.dcm", format(512, 512, 1, 16, 16, false)),
			new Case("ct/CT0012_multiframe/CT0012.fragmented_no_bot_jpeg_ls.81.dcm", format(512, 512, 1, 16, 16, false)),
			new Case("ts/jpegls/JLSL_08_07_0_1F.dcm", format(128, 128, 1, 8, 7, false)),
			new Case("ts/jpegls/JLSL_RGB_ILV0.dcm", format(256, 256, 3, 8, 8, false)),
			new Case("ts/jpegls/JLSL_RGB_ILV1.dcm", format(256, 256, 3, 8, 8, false)),
			new Case("pydicom/JPEGLSNearLossless_08.dcm", format(10, 45, 1, 8, 8, false)),
			new Case("pydicom/JPEGLSNearLossless_16.dcm", format(10, 50, 1, 16, 16, false)),
			new Case("pydicom/MR_small_jpeg_ls_lossless.dcm", format(64, 64, 1, 16, 16, true)),
			new Case("pydicom/SC_rgb_jls_lossy_line.dcm", format(100, 100, 3, 8, 8, false)),
			new Case("pydicom/SC_rgb_jls_lossy_sample.dcm", format(100, 100, 3, 8, 8, false)),
			new Case("ts/CTImage/CTImage.dcm_JPEGLSLosslessTransferSyntax_1.2.840.10008.1.2.4.80.dcm", format(512, 512, 1, 16, 16, true)),
			new Case("ts/CTImage/CTImage.dcm_JPEGLSLossyTransferSyntax_1.2.840.10008.1.2.4.81.dcm", format(512, 512, 1, 16, 16, true)));

	@TempDir
	private Path folder;

	@Test
	void everyFrameIsAsOthersDecodeIt() throws IOException {
		for (Case next : CASES) {
			Path file = SharedData.dicom(next.file());
			Path raw = folder.resolve("raw.dcm");
			if (next.format().bitsStored() < 8) { // which DCMTK does not read
				Peer.run("gdcmconv", "--raw", file, raw).expectSuccess();
			} else {
				Peer.run("dcmdjpls", "+px", file, raw).expectSuccess();
			}
			byte[] expected = Part10.pixelData(raw).getFirst();
			ByteArrayOutputStream frames = new ByteArrayOutputStream();
			for (byte[] codestream : codestreams(file)) {
				frames.writeBytes(new JpegLsDecoder().decode(codestream, next.format()).samples());
			}
			byte[] padded = Arrays.copyOf(frames.toByteArray(), frames.size() + frames.size() % 2);
			assertArrayEquals(expected, padded, next.file());
		}
	}

	/// A fragment that begins with SOI begins a frame.
	private static List<byte[]> codestreams(Path file) throws IOException {
		List<ByteArrayOutputStream> frames = new ArrayList<>();
		for (byte[] fragment : Part10.pixelData(file)) {
			if (fragment[0] == (byte) 0xFF && fragment[1] == (byte) Marker.SOI) {
				frames.add(new ByteArrayOutputStream());
			}
			frames.getLast().writeBytes(fragment);
		}
		return frames.stream().map(ByteArrayOutputStream::toByteArray).toList();
	}
}
