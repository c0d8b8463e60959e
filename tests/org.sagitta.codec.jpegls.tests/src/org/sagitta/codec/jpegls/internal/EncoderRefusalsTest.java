package org.sagitta.codec.jpegls.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// What JPEG-LS cannot hold is refused, with the property that is in the way.
class EncoderRefusalsTest {
	private static PixelFormat format(int samples, String photometric, int allocated, int stored, int highBit, boolean signed) {
		return new PixelFormat(4, 4, 1, samples, photometric, 0, allocated, stored, highBit, signed);
	}

	private static void assertRefused(PixelFormat format, Compression compression, String reason) {
		assertRefused(new Frame(format, new byte[format.frameBytes()]), compression, reason);
	}

	private static void assertRefused(Frame frame, Compression compression, String reason) {
		DicomException e = assertThrows(DicomException.class, () -> new JpegLsEncoder().encode(frame, compression));
		assertEquals(Kind.UNSUPPORTED, e.kind());
		assertTrue(e.getMessage().contains(reason), e.getMessage());
	}

	@Test
	void formatsThatDoNotFit() {
		Compression lossless = Compression.of(Uids.JPEG_LS_LOSSLESS);
		assertRefused(format(1, "MONOCHROME2", 1, 1, 0, false), lossless, "Bits Allocated is 1");
		assertRefused(format(1, "MONOCHROME2", 32, 16, 15, false), lossless, "Bits Allocated is 32");
		assertRefused(format(1, "MONOCHROME2", 8, 1, 0, false), lossless, "Bits Stored is 1");
		assertRefused(format(1, "MONOCHROME2", 16, 12, 15, false), lossless, "High Bit is 15");
		assertRefused(format(2, "ANY", 8, 8, 7, false), lossless, "not with 2");
	}

	@Test
	void anotherTransferSyntax() {
		assertRefused(format(1, "MONOCHROME2", 8, 8, 7, false), Compression.of(Uids.EXPLICIT_LITTLE_ENDIAN), Uids.EXPLICIT_LITTLE_ENDIAN);
	}

	@Test
	void errorsThatAreTooLarge() {
		assertRefused(format(1, "MONOCHROME2", 8, 8, 7, false), new Compression(Uids.JPEG_LS_NEAR, 90, 128, 10), "at most 127, not 128");
		assertRefused(format(1, "MONOCHROME2", 16, 16, 15, false), new Compression(Uids.JPEG_LS_NEAR, 90, 256, 10), "at most 255, not 256");
	}

	@Test
	void errorsInAPalette() {
		assertRefused(format(1, "PALETTE COLOR", 8, 8, 7, false), Compression.of(Uids.JPEG_LS_NEAR), "PALETTE COLOR");
	}

	@Test
	void errorsThatCouldChangeASign() {
		PixelFormat format = format(1, "MONOCHROME2", 16, 12, 11, true);
		int[] values = new int[16];
		values[5] = 2046;
		assertRefused(Images.frame(format, values), Compression.of(Uids.JPEG_LS_NEAR), "sample 2046 in row 2");
		values[5] = -2047 & 0xFFF;
		assertRefused(Images.frame(format, values), Compression.of(Uids.JPEG_LS_NEAR), "sample -2047 in row 2");
	}
}
