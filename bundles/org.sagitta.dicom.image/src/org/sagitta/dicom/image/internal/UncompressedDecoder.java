package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;

/// Native pixel data: the frames lie one after the other.
@Component(service = FrameDecoder.class)
public final class UncompressedDecoder implements FrameDecoder {
	@Override
	public Set<String> transferSyntaxes() {
		return Set.of(Uids.IMPLICIT_LITTLE_ENDIAN, Uids.EXPLICIT_LITTLE_ENDIAN, Uids.EXPLICIT_BIG_ENDIAN,
				Uids.DEFLATED_EXPLICIT_LITTLE_ENDIAN);
	}

	@Override
	public byte[] decode(DicomFile file, PixelFormat format, int frame) throws IOException {
		Value value = file.dataSet().element(Tag.PixelData).map(Element::value)
				.orElseThrow(() -> new DicomException(Kind.MALFORMED, -1, "There are no pixel data"));
		return format.bitsAllocated() == 1 ? bits(value, format, frame)
				: bytes(value, Math.multiplyExact((long) frame, format.frameBytes()), format.frameBytes(), frame);
	}

	/// Frames of single bits follow each other without padding, so that one may begin within a byte (PS3.5 section 8.1.1).
	private static byte[] bits(Value value, PixelFormat format, int frame) throws IOException {
		long pixels = (long) format.rows() * format.columns() * format.samplesPerPixel();
		long firstBit = Math.multiplyExact(frame, pixels);
		int shift = (int) (firstBit % 8);
		byte[] raw = bytes(value, firstBit / 8, (int) ((shift + pixels + 7) / 8), frame);
		byte[] aligned = new byte[format.frameBytes()];
		for (int i = 0; i < aligned.length; i++) {
			int next = i + 1 < raw.length ? raw[i + 1] & 0xFF : 0;
			aligned[i] = (byte) ((raw[i] & 0xFF | next << 8) >>> shift);
		}
		return aligned;
	}

	private static byte[] bytes(Value value, long from, int count, int frame) throws IOException {
		return switch (value) {
			case Value.Bytes(byte[] bytes) -> {
				check(from, count, bytes.length, frame);
				yield Arrays.copyOfRange(bytes, (int) from, (int) from + count);
			}
			case Value.OnDisk onDisk -> {
				check(from, count, onDisk.length(), frame);
				yield onDisk.read(from, count);
			}
			case Value.Fragments _, Value.Items _ -> throw new DicomException(Kind.MALFORMED, -1,
					"The pixel data are in fragments, but the transfer syntax is an uncompressed one");
		};
	}

	private static void check(long from, int count, long length, int frame) throws DicomException {
		long missing = from + count - length;
		if (missing > 0) {
			throw new DicomException(Kind.TRUNCATED, -1, "The pixel data of frame " + (frame + 1) + " are " + missing + " bytes short: "
					+ (from + count) + " are needed, and there are " + length);
		}
	}
}
