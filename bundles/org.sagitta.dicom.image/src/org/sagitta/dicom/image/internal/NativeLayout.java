package org.sagitta.dicom.image.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// How the samples of an uncompressed frame lie: by pixel, by plane (PS3.3 section C.7.6.3.1.3), with less chrominance
/// (C.7.6.3.1.2), or, as ACR-NEMA had it, packed in 12 bits.
final class NativeLayout {
	private NativeLayout() {
	}

	/// Whether two neighbours share their chrominance.
	static boolean isSubsampled(PixelFormat format) {
		return format.samplesPerPixel() == 3 && format.photometricInterpretation().endsWith("_422");
	}

	/// Bits of one frame as it is stored.
	static long bits(PixelFormat format) {
		long bits = format.samples() * format.bitsAllocated();
		return isSubsampled(format) ? bits / 3 * 2 : bits;
	}

	/// @param raw the frame as it is stored, from a byte's lowest bit on
	static Frame frame(byte[] raw, PixelFormat format) throws DicomException {
		if (isSubsampled(format)) {
			return new Frame(format.decoded(fullySampled(format)), doubled(raw, format));
		}
		if (format.bitsAllocated() == 12) {
			return new Frame(format.decoded(format.photometricInterpretation()).allocated(16), unpacked(raw, format));
		}
		if (format.planarConfiguration() == 1) {
			return new Frame(format.decoded(format.photometricInterpretation()), byPixel(raw, format));
		}
		return new Frame(format.decoded(format.photometricInterpretation()), raw);
	}

	/// What samples are called after each pixel has got its chrominance. YBR_PARTIAL_422 has no such name, and keeps its own.
	static String fullySampled(PixelFormat format) {
		return format.photometricInterpretation().equals("YBR_FULL_422") ? "YBR_FULL" : format.photometricInterpretation();
	}

	/// Y1 Y2 Cb Cr becomes Y1 Cb Cr, Y2 Cb Cr.
	private static byte[] doubled(byte[] raw, PixelFormat format) throws DicomException {
		int width = format.bitsAllocated() / 8;
		if (format.columns() % 2 != 0 || format.bitsAllocated() % 8 != 0) {
			throw Problem.unsupported("Pixels in " + format.photometricInterpretation() + " come in pairs of whole bytes, but there are "
					+ format.columns() + " columns of " + format.bitsAllocated() + " bits");
		}
		byte[] samples = new byte[format.frameBytes()];
		for (int from = 0, to = 0; to < samples.length; from += 4 * width, to += 6 * width) {
			for (int b = 0; b < width; b++) {
				samples[to + b] = raw[from + b];
				samples[to + 3 * width + b] = raw[from + width + b];
				samples[to + width + b] = samples[to + 4 * width + b] = raw[from + 2 * width + b];
				samples[to + 2 * width + b] = samples[to + 5 * width + b] = raw[from + 3 * width + b];
			}
		}
		return samples;
	}

	private static byte[] unpacked(byte[] raw, PixelFormat format) throws DicomException {
		if (format.planarConfiguration() == 1) {
			throw Problem.unsupported("Planes of samples that are packed in 12 bits cannot be read");
		}
		byte[] samples = new byte[format.allocated(16).frameBytes()];
		for (int i = 0; i < samples.length / 2; i++) {
			int first = packedAt(i);
			boolean inTheMiddle = i % 2 != 0;
			int low = raw[first] & 0xFF;
			int high = raw[first + 1] & 0xFF;
			int value = inTheMiddle ? low >> 4 | high << 4 : low | (high & 0xF) << 8;
			samples[2 * i] = (byte) value;
			samples[2 * i + 1] = (byte) (value >> 8);
		}
		return samples;
	}

	/// The byte in which a sample of 12 bits begins; three times the number of a sample may be more than an `int` holds.
	static int packedAt(int sample) {
		return (int) (sample * 3L / 2);
	}

	private static byte[] byPixel(byte[] raw, PixelFormat format) throws DicomException {
		if (format.bitsAllocated() % 8 != 0) {
			throw Problem.unsupported("Planes of " + format.bitsAllocated() + "-bit samples cannot be read");
		}
		int width = format.bitsAllocated() / 8;
		int count = format.samplesPerPixel();
		int plane = raw.length / count;
		byte[] samples = new byte[raw.length];
		for (int sample = 0; sample < count; sample++) {
			for (int b = 0; b < width; b++) {
				int to = sample * width + b;
				for (int from = sample * plane + b; from < (sample + 1) * plane; from += width, to += count * width) {
					samples[to] = raw[from];
				}
			}
		}
		return samples;
	}
}
