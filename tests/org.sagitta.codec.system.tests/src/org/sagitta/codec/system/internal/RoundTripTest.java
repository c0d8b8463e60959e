package org.sagitta.codec.system.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameEncoder.Encoded;
import org.sagitta.dicom.image.PixelFormat;

class RoundTripTest {
	private static final List<int[]> SIZES = List.of(new int[] { 1, 1 }, new int[] { 2, 1 }, new int[] { 1, 7 }, new int[] { 3, 5 },
			new int[] { 64, 64 }, new int[] { 131, 77 });

	private static Frame backAndForth(Frame frame, Compression compression) throws IOException {
		Encoded encoded = Installed.openJpegEncoder().encode(frame, compression);
		assertEquals(0, encoded.codestream().length % 2, "a codestream of an odd length");
		Frame decoded = Installed.openJpegDecoder().decode(encoded.codestream(),
				frame.format().decoded(encoded.photometricInterpretation()));
		assertEquals(frame.format(), decoded.format());
		return decoded;
	}

	@Test
	void jpeg2000LosesNothingWhateverTheSizeAndDepth() throws IOException {
		for (int[] size : SIZES) {
			for (int stored = 1; stored <= 16; stored++) {
				for (int allocated : stored > 8 ? new int[] { 16, 32 } : new int[] { 8, 16 }) {
					for (boolean signed : new boolean[] { false, true }) {
						for (int samples : new int[] { 1, 3 }) {
							Frame frame = Pictures.of(Pictures.format(size[0], size[1], samples, allocated, stored, signed));
							Frame decoded = backAndForth(frame, Compression.of(Uids.JPEG_2000_LOSSLESS));
							assertEquals(0, Pictures.difference(frame, decoded), frame.format().toString());
						}
					}
				}
			}
		}
	}

	@Test
	void bitsAboveTheStoredOnesDoNotReachTheCodestream() throws IOException {
		PixelFormat format = Pictures.format(40, 30, 1, 16, 12, false);
		Frame clean = Pictures.of(format);
		byte[] overlaid = clean.samples().clone();
		for (int i = 1; i < overlaid.length; i += 2) {
			overlaid[i] |= (byte) 0xF0;
		}
		Frame dirty = new Frame(format, overlaid);
		assertArrayEquals(clean.samples(), backAndForth(dirty, Compression.of(Uids.JPEG_2000_LOSSLESS)).samples());
	}

	@Test
	void noiseThatGrowsWhenCompressedIsStillExact() throws IOException {
		for (int stored : new int[] { 8, 12, 16 }) {
			for (int samples : new int[] { 1, 3 }) {
				Frame frame = Pictures.noise(Pictures.format(257, 200, samples, stored > 8 ? 16 : 8, stored, false));
				assertArrayEquals(frame.samples(), backAndForth(frame, Compression.of(Uids.JPEG_2000_LOSSLESS)).samples());
			}
		}
	}

	@Test
	void packedBitsOfASegmentationGoThroughJpeg2000() throws IOException {
		PixelFormat format = Pictures.format(33, 21, 1, 1, 1, false);
		byte[] bits = new byte[format.frameBytes()];
		for (int i = 0; i < 33 * 21; i++) {
			bits[i / 8] |= (byte) ((i * i / 5 & 1) << i % 8);
		}
		Frame frame = new Frame(format, bits);
		assertArrayEquals(bits, backAndForth(frame, Compression.of(Uids.JPEG_2000_LOSSLESS)).samples());
	}

	@Test
	void lossyJpeg2000IsAsSmallAsAskedAndCloseToTheImage() throws IOException {
		for (boolean signed : new boolean[] { false, true }) {
			for (int samples : new int[] { 1, 3 }) {
				Frame frame = Pictures.of(Pictures.format(256, 200, samples, 16, 12, signed));
				Compression compression = new Compression(Uids.JPEG_2000, 90, 2, 8);
				Encoded encoded = Installed.openJpegEncoder().encode(frame, compression);
				double ratio = (double) frame.samples().length / encoded.codestream().length;
				assertTrue(ratio > 7.9 && ratio < 9, "ratio " + ratio);
				assertEquals(samples == 1 ? "MONOCHROME2" : "YBR_ICT", encoded.photometricInterpretation());
				Frame decoded = backAndForth(frame, compression);
				int difference = Pictures.difference(frame, decoded);
				assertTrue(difference > 0 && difference < 600, "off by " + difference + " of 4096 where the noise reaches 400");
			}
		}
	}

	@Test
	void onlyRgbIsTransformed() throws IOException {
		Frame rgb = Pictures.of(Pictures.format(32, 32, 3, 8, 8, false));
		assertEquals("YBR_RCT", Installed.openJpegEncoder().encode(rgb, Compression.of(Uids.JPEG_2000_LOSSLESS)).photometricInterpretation());
		Frame ybr = new Frame(rgb.format().decoded("YBR_FULL"), rgb.samples());
		assertEquals("YBR_FULL", Installed.openJpegEncoder().encode(ybr, Compression.of(Uids.JPEG_2000_LOSSLESS)).photometricInterpretation());
		assertArrayEquals(ybr.samples(), backAndForth(ybr, Compression.of(Uids.JPEG_2000_LOSSLESS)).samples());
	}

	@Test
	void whatCannotBeHeldIsRefusedWithTheReason() {
		refused("Bits Stored is 17", Pictures.format(4, 4, 1, 32, 17, false), Uids.JPEG_2000_LOSSLESS);
		refused("Bits Stored is 0", Pictures.format(4, 4, 1, 8, 0, false), Uids.JPEG_2000_LOSSLESS);
		refused("Samples per Pixel is 4", Pictures.format(4, 4, 4, 8, 8, false), Uids.JPEG_2000);
		refused("High Bit is 15", new PixelFormat(4, 4, 1, 1, "MONOCHROME2", 0, 16, 12, 15, false), Uids.JPEG_2000_LOSSLESS);
		refused("YBR_FULL_422", Pictures.format(4, 4, 3, 8, 8, false).decoded("YBR_FULL_422"), Uids.JPEG_2000_LOSSLESS);
		refused("PALETTE COLOR", Pictures.format(4, 4, 1, 8, 8, false).decoded("PALETTE COLOR"), Uids.JPEG_2000);
		refused(Uids.RLE_LOSSLESS, Pictures.format(4, 4, 1, 8, 8, false), Uids.RLE_LOSSLESS);
	}

	private static void refused(String reason, PixelFormat format, String syntax) {
		Frame frame = new Frame(format, new byte[format.frameBytes()]);
		DicomException e = assertThrows(DicomException.class, () -> Installed.openJpegEncoder().encode(frame, Compression.of(syntax)));
		assertEquals(Kind.UNSUPPORTED, e.kind());
		assertTrue(e.getMessage().contains(reason), e.getMessage());
	}
}
