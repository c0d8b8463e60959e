package org.sagitta.codec.jpeg.internal;

import java.io.IOException;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;

/// Our own JPEG encoder (ITU-T T.81), in Java alone.
@Component(service = FrameEncoder.class)
public final class JpegEncoder implements FrameEncoder {
	@Override
	public Set<String> transferSyntaxes() {
		return Set.of(Uids.JPEG_BASELINE, Uids.JPEG_EXTENDED, Uids.JPEG_LOSSLESS, Uids.JPEG_LOSSLESS_SV1);
	}

	@Override
	public Encoded encode(Frame frame, Compression compression) throws IOException {
		PixelFormat format = frame.format();
		if (format.bitsAllocated() != 8 && format.bitsAllocated() != 16) {
			throw Damage.unsupported("JPEG holds samples of 8 or 16 bits, not of " + format.bitsAllocated());
		}
		if (format.columns() > 0xFFFF || format.rows() > 0xFFFF || format.columns() < 1 || format.rows() < 1) {
			throw Damage.unsupported("JPEG holds from 1 × 1 to 65535 × 65535 pixels, not " + format.columns() + " × " + format.rows());
		}
		return switch (compression.transferSyntax()) {
			case Uids.JPEG_LOSSLESS, Uids.JPEG_LOSSLESS_SV1 -> lossless(frame, compression);
			case Uids.JPEG_BASELINE -> lossy(frame, Marker.SOF0, 8, compression.quality());
			case Uids.JPEG_EXTENDED -> lossy(frame, Marker.SOF1, format.bitsStored() > 8 ? 12 : 8, compression.quality());
			default -> throw Damage.unsupported("This encoder does not write the transfer syntax " + compression.transferSyntax());
		};
	}

	private static Encoded lossless(Frame frame, Compression compression) throws IOException {
		String photometric = frame.format().photometricInterpretation();
		// A frame has all samples of each pixel: none are left out, whatever the data set said of other bytes.
		return new Encoded(new LosslessEncoder(frame).encode(compression.transferSyntax()),
				photometric.equals("YBR_FULL_422") ? "YBR_FULL" : photometric);
	}

	private static Encoded lossy(Frame frame, int marker, int precision, int quality) throws IOException {
		PixelFormat format = frame.format();
		checkLossy(format, precision);
		byte[] codestream = new CosineEncoder(frame, precision, quality).encode(marker);
		return new Encoded(codestream, format.samplesPerPixel() == 3 ? "YBR_FULL_422" : format.photometricInterpretation());
	}

	private static void checkLossy(PixelFormat format, int precision) throws DicomException {
		String photometric = format.photometricInterpretation();
		boolean colours = format.samplesPerPixel() == 3 && (photometric.equals("RGB") || photometric.startsWith("YBR_FULL"));
		if (!colours && !format.isMonochrome()) {
			throw Damage.unsupported("Lossy JPEG is written of grey, RGB and YBR_FULL, not of " + photometric + " with "
					+ format.samplesPerPixel() + " samples a pixel");
		}
		if (format.signed()) {
			throw Damage.unsupported("Lossy JPEG has unsigned samples alone, and those of the frame are signed");
		}
		if (format.highBit() != format.bitsStored() - 1) {
			throw Damage.unsupported("Lossy JPEG is written of samples that end at bit 0, not of " + format.bitsStored()
					+ " bits below bit " + format.highBit());
		}
		if ((format.columns() + 15L) * (format.rows() + 7L) > Integer.MAX_VALUE) {
			throw Damage.tooLarge("A frame of " + format.columns() + " × " + format.rows() + " pixels is too large for lossy JPEG");
		}
		int bits = colours ? 8 : precision;
		if (format.bitsStored() > bits) {
			throw Damage.unsupported("The samples have " + format.bitsStored() + " bits, and this lossy JPEG holds " + bits);
		}
	}
}
