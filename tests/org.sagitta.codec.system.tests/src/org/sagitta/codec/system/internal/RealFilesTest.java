package org.sagitta.codec.system.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.Peer;
import org.sagitta.testkit.SharedData;

/// Frames that other programs compressed, decoded as other programs decode them.
class RealFilesTest {
	private static final List<String> JPEG_2000 = List.of("pydicom/GDCMJ2K_TextGBR.dcm", "pydicom/JPEG2000.dcm",
			"pydicom/MR_small_jp2klossless.dcm", "pydicom/SC_rgb_gdcm_KY.dcm", "pydicom/examples_jpeg2k.dcm",
			"mr/emri_small/emri_small_jpeg_2k_lossless.dcm", "mr/nibabel/slicethickness_empty_string.dcm",
			"seg_pm_sr/pydicom-data/liver_j2k.dcm",
			"ts/CTImage/CTImage.dcm_JPEG2000LosslessOnlyTransferSyntax_1.2.840.10008.1.2.4.90.dcm",
			"ts/CTImage/CTImage.dcm_JPEG2000TransferSyntax_1.2.840.10008.1.2.4.91.dcm", "ts/htj2k/HTJ2KLossless_08_RGB.dcm");

	@TempDir
	private Path folder;

	@Test
	void jpeg2000IsDecodedAsOpenJpegsOwnToolDoes() throws IOException {
		FrameDecoder decoder = Installed.openJpegDecoder();
		for (String path : JPEG_2000) {
			Encapsulated file = Encapsulated.read(SharedData.dicom(path));
			PixelFormat format = file.format();
			Frame frame = decoder.decode(file.frame(), format);
			Path in = Files.write(folder.resolve("in.j2k"), file.frame());
			Peer.run("opj_decompress", "-i", in, "-o", folder.resolve("out.pgx")).expectSuccess();
			assertArrayEquals(Planes.fromPgx(folder, "out", format), frame.samples(), path);
		}
	}
}
