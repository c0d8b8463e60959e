package org.sagitta.dicom.image.internal;

import java.io.IOException;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// Native pixel data: the frames lie one after the other (PS3.5 section 8.1.1).
final class NativePixels {
	private NativePixels() {
	}

	static Frame frame(DicomFile file, PixelFormat declared, int frame) throws IOException {
		Value value = Contents.pixels(file.dataSet(), Tag.PixelData).orElseThrow(Problem::noPixels);
		if (value instanceof Value.Fragments || value instanceof Value.Items) {
			throw Problem.malformed("The pixel data are in fragments, but the transfer syntax is an uncompressed one");
		}
		PixelFormat format = subsampledOrNot(declared, Contents.length(value));
		return NativeLayout.frame(bits(value, NativeLayout.bits(format), frame), format);
	}

	/// Some writers say YBR_FULL_422 and store the chrominance of every pixel all the same; the length tells.
	private static PixelFormat subsampledOrNot(PixelFormat format, long length) {
		return NativeLayout.isSubsampled(format) && length / format.frames() >= format.frameBytes() ? format.decoded("YBR_FULL") : format;
	}

	/// Frames follow each other without padding, so that one of single bits may begin within a byte.
	static byte[] bits(Value value, long frameBits, int frame) throws IOException {
		long length = Contents.length(value);
		if (frame >= length * 8 / frameBits) {
			throw shortOf(length, frameBits, frame);
		}
		long firstBit = frame * frameBits;
		int shift = (int) (firstBit % 8);
		byte[] raw = Contents.read(value, firstBit / 8, (int) ((shift + frameBits + 7) / 8));
		if (shift == 0) {
			return raw;
		}
		byte[] aligned = new byte[(int) ((frameBits + 7) / 8)];
		for (int i = 0; i < aligned.length; i++) {
			int next = i + 1 < raw.length ? raw[i + 1] & 0xFF : 0;
			aligned[i] = (byte) ((raw[i] & 0xFF | next << 8) >>> shift);
		}
		return aligned;
	}

	private static DicomException shortOf(long length, long frameBits, int frame) {
		// Of frames without number, where a long is not long enough, it does not matter how many bytes are missing exactly.
		long needed = frameBits > (Long.MAX_VALUE - 7) / (frame + 1L) ? Long.MAX_VALUE : (frameBits * (frame + 1L) + 7) / 8;
		return Problem.truncated("The pixel data of frame " + (frame + 1L) + " are " + (needed - length) + " bytes short: " + needed
				+ " are needed, and there are " + length);
	}
}
