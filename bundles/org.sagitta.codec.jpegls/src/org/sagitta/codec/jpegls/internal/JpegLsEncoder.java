package org.sagitta.codec.jpegls.internal;

import java.io.IOException;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;

/// Encodes JPEG-LS, lossless and near-lossless (ITU-T T.87, ISO 14495-1; PS3.5 section 8.2.3). The colours stay what they are. A
/// signed sample is coded as the number that its stored bits are without a sign, as all decoders expect it.
@Component(service = FrameEncoder.class)
public final class JpegLsEncoder implements FrameEncoder {
	private static final int GREATEST_NEAR = 255;

	private final GradientTables tables = new GradientTables();

	@Override
	public Set<String> transferSyntaxes() {
		return Set.of(Uids.JPEG_LS_LOSSLESS, Uids.JPEG_LS_NEAR);
	}

	@Override
	public Encoded encode(Frame frame, Compression compression) throws IOException {
		PixelFormat format = frame.format();
		check(format);
		int near = switch (compression.transferSyntax()) {
			case Uids.JPEG_LS_LOSSLESS -> 0;
			case Uids.JPEG_LS_NEAR -> near(frame, compression.maximalError());
			default -> throw unsupported("The transfer syntax " + compression.transferSyntax() + " is not JPEG-LS");
		};
		byte[] codestream = new CodestreamEncoder(frame, near, tables).encode();
		return new Encoded(codestream, format.photometricInterpretation());
	}

	private static void check(PixelFormat format) throws DicomException {
		if (format.bitsAllocated() != Byte.SIZE && format.bitsAllocated() != Short.SIZE) {
			throw unsupported("JPEG-LS has samples of 8 or 16 bits, but Bits Allocated is " + format.bitsAllocated());
		}
		if (format.bitsStored() < 2) {
			throw unsupported("JPEG-LS has at least 2 bits, but Bits Stored is " + format.bitsStored());
		}
		if (format.highBit() != format.bitsStored() - 1) {
			throw unsupported("JPEG-LS has the stored bits lowest, but of " + format.bitsStored() + " High Bit is " + format.highBit());
		}
		if (format.samplesPerPixel() != 1 && format.samplesPerPixel() != 3) {
			throw unsupported("JPEG-LS is written with 1 or 3 samples a pixel, not with " + format.samplesPerPixel());
		}
		if (format.columns() > 0xFFFF || format.rows() > 0xFFFF) {
			throw unsupported("JPEG-LS has at most 65535 columns and rows, not " + format.columns() + " × " + format.rows());
		}
	}

	private static int near(Frame frame, int error) throws DicomException {
		PixelFormat format = frame.format();
		int greatest = Math.min(GREATEST_NEAR, ((1 << format.bitsStored()) - 1) / 2);
		if (error > greatest) {
			throw unsupported("With " + format.bitsStored() + " bits, near-lossless JPEG-LS has an error of at most " + greatest + ", not " + error);
		}
		if (format.photometricInterpretation().equals("PALETTE COLOR")) {
			throw unsupported("Near-lossless JPEG-LS would change the entries of the palette that PALETTE COLOR samples name");
		}
		if (format.signed()) {
			checkSign(frame, error);
		}
		return error;
	}

	/// Without their sign, the greatest number and the least one are neighbours: an error there would change the sign.
	private static void checkSign(Frame frame, int error) throws DicomException {
		PixelFormat format = frame.format();
		Samples samples = new Samples(frame.samples(), format);
		int half = 1 << format.bitsStored() - 1;
		int[] line = new int[format.columns() + 1];
		for (int row = 0; row < format.rows(); row++) {
			for (int component = 0; component < format.samplesPerPixel(); component++) {
				samples.load(line, component, row, 2 * half - 1);
				for (int x = 1; x < line.length; x++) {
					if (line[x] >= half - error && line[x] < half + error) {
						throw unsupported("A near-lossless error of " + error + " could change the sign of the sample "
								+ (line[x] < half ? line[x] : line[x] - 2 * half) + " in row " + (row + 1) + ", which is at the end of "
								+ format.bitsStored() + " signed bits");
					}
				}
			}
		}
	}

	private static DicomException unsupported(String reason) {
		return new DicomException(Kind.UNSUPPORTED, -1, reason);
	}
}
