package org.sagitta.codec.jpeg2000.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.SharedData;

/// Codestreams in DICOM files of others, compared with what OpenJPEG makes of them.
class SharedFilesTest {
	private static final int PIXEL_DATA = 0x00107FE0;
	private static final int ITEM = 0xE000FFFE;

	@TempDir
	private Path folder;

	/// The first frame of a file: its fragments up to the next one that begins a codestream.
	private static byte[] codestream(String file) throws IOException {
		byte[] bytes = Files.readAllBytes(SharedData.dicom(file));
		ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		// From the end, since an icon may come before.
		int at = bytes.length - 20;
		while (in.getInt(at) != PIXEL_DATA || in.getInt(at + 8) != -1 || in.getInt(at + 12) != ITEM) {
			at--;
		}
		at += 20 + in.getInt(at + 16);
		Bytes frame = new Bytes();
		while (in.getInt(at) == ITEM && (frame.size() == 0 || in.getShort(at + 8) != (short) 0x4FFF)) {
			frame.bytes(Arrays.copyOfRange(bytes, at + 8, at + 8 + in.getInt(at + 4)));
			at += 8 + in.getInt(at + 4);
		}
		return frame.toArray();
	}

	private void decodesAsOpenJpeg(String file, int columns, int rows, int samples, int bits, boolean signed, int tolerance)
			throws IOException {
		byte[] codestream = codestream(file);
		byte[] bare = Arrays.copyOfRange(codestream, Boxes.codestream(codestream).position(), codestream.length);
		PixelFormat format = new PixelFormat(columns, rows, 1, samples, samples == 3 ? "RGB" : "MONOCHROME2", 0, bits <= 8 ? 8 : 16, bits,
				bits - 1, signed);
		OpenJpeg.assertClose(new OpenJpeg(folder).decode(bare, format), new Jpeg2000Decoder().decode(codestream, format).samples(), format,
				tolerance, file);
	}

	@Test
	void losslessMagneticResonanceAndTomography() throws IOException {
		decodesAsOpenJpeg("pydicom/MR_small_jp2klossless.dcm", 64, 64, 1, 16, true, 0);
		decodesAsOpenJpeg("mr/nibabel/slicethickness_empty_string.dcm", 384, 384, 1, 12, false, 0);
		decodesAsOpenJpeg("mr/emri_small/emri_small_jpeg_2k_lossless.dcm", 64, 64, 1, 12, false, 0);
		decodesAsOpenJpeg("ts/CTImage/CTImage.dcm_JPEG2000LosslessOnlyTransferSyntax_1.2.840.10008.1.2.4.90.dcm", 512, 512, 1, 16, true, 0);
	}

	@Test
	void colours() throws IOException {
		decodesAsOpenJpeg("pydicom/examples_jpeg2k.dcm", 640, 480, 3, 8, false, 0);
		decodesAsOpenJpeg("pydicom/GDCMJ2K_TextGBR.dcm", 400, 400, 3, 8, false, 0);
		decodesAsOpenJpeg("pydicom/SC_rgb_gdcm_KY.dcm", 100, 100, 3, 8, false, 0);
	}

	@Test
	void lossy() throws IOException {
		decodesAsOpenJpeg("ts/CTImage/CTImage.dcm_JPEG2000TransferSyntax_1.2.840.10008.1.2.4.91.dcm", 512, 512, 1, 16, true, 1);
		decodesAsOpenJpeg("pydicom/JPEG2000.dcm", 256, 1024, 1, 16, true, 1);
	}

	@Test
	void highThroughput() throws IOException {
		decodesAsOpenJpeg("ts/htj2k/HTJ2KLossless_08_RGB.dcm", 640, 480, 3, 8, false, 0);
	}

	@Test
	void singleBits() throws IOException {
		byte[] codestream = codestream("seg_pm_sr/pydicom-data/liver_nonbyte_aligned_j2k.dcm");
		PixelFormat bytes = new PixelFormat(510, 510, 1, 1, "MONOCHROME2", 0, 8, 1, 0, false);
		byte[] each = new OpenJpeg(folder).decode(codestream, bytes);
		PixelFormat single = new PixelFormat(510, 510, 1, 1, "MONOCHROME2", 0, 1, 1, 0, false);
		byte[] packed = new Jpeg2000Decoder().decode(codestream, single).samples();
		for (int i = 0; i < each.length; i++) {
			assertEquals(each[i], packed[i / 8] >> i % 8 & 1, "pixel " + i);
		}
	}

	@Test
	void aDamagedCodestreamIsRefused() throws IOException {
		byte[] codestream = codestream("broken/real/JPEG2000-embedded-sequence-delimiter.dcm");
		PixelFormat format = new PixelFormat(256, 1024, 1, 1, "MONOCHROME2", 0, 16, 16, 15, true);
		assertThrows(DicomException.class, () -> new Jpeg2000Decoder().decode(codestream, format));
	}
}
