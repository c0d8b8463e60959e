package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;

/// Encapsulated Uncompressed Explicit VR Little Endian (PS3.5 section A.4.11): each frame's native bytes, as they are.
@Component(service = { FrameDecoder.class, FrameEncoder.class })
public final class EncapsulatedFrames implements FrameDecoder, FrameEncoder {
	@Override
	public Set<String> transferSyntaxes() {
		return Set.of(Uids.ENCAPSULATED_UNCOMPRESSED);
	}

	@Override
	public Frame decode(byte[] codestream, PixelFormat format) throws IOException {
		int size = (int) ((NativeLayout.bits(format) + 7) / 8);
		if (codestream.length < size) {
			throw Problem.truncated("The frame has " + codestream.length + " bytes, and " + size + " are needed");
		}
		return NativeLayout.frame(Arrays.copyOf(codestream, size), format);
	}

	@Override
	public Encoded encode(Frame frame, Compression compression) {
		int size = frame.samples().length;
		return new Encoded(Arrays.copyOf(frame.samples(), size + (size & 1)), frame.format().photometricInterpretation());
	}
}
