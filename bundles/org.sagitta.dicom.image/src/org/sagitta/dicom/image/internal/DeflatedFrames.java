package org.sagitta.dicom.image.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;

/// Deflated Image Frame Compression (PS3.5 section A.4.13): each frame's native bytes, deflated (RFC 1951).
@Component(service = { FrameDecoder.class, FrameEncoder.class })
public final class DeflatedFrames implements FrameDecoder, FrameEncoder {
	/// A byte becomes at most 1032.
	private static final long GREATEST_RATIO = 1032;

	@Override
	public Set<String> transferSyntaxes() {
		return Set.of(Uids.DEFLATED_FRAMES);
	}

	@Override
	public Frame decode(byte[] codestream, PixelFormat format) throws IOException {
		int size = (int) ((NativeLayout.bits(format) + 7) / 8);
		if (size > codestream.length * GREATEST_RATIO) {
			throw Problem.truncated(codestream.length + " deflated bytes cannot become a frame of " + size);
		}
		return NativeLayout.frame(inflate(codestream, size), format);
	}

	private static byte[] inflate(byte[] codestream, int size) throws DicomException {
		byte[] raw = new byte[size];
		Inflater inflater = new Inflater(true);
		try {
			inflater.setInput(codestream);
			int at = 0;
			while (at < size) {
				int count = inflater.inflate(raw, at, size - at);
				if (count == 0) {
					throw Problem.truncated("The deflated frame ends after " + at + " of " + size + " bytes");
				}
				at += count;
			}
			return raw;
		} catch (DataFormatException e) {
			throw Problem.malformed("The frame is not deflated as it should be: " + e.getMessage());
		} finally {
			inflater.end();
		}
	}

	@Override
	public Encoded encode(Frame frame, Compression compression) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
		try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater, 1 << 16)) {
			deflated.write(frame.samples());
		} finally {
			deflater.end();
		}
		if (out.size() % 2 != 0) {
			out.write(0);
		}
		return new Encoded(out.toByteArray(), frame.format().photometricInterpretation());
	}
}
