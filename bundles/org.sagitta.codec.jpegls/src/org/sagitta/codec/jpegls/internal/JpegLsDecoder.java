package org.sagitta.codec.jpegls.internal;

import java.io.IOException;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;

/// Decodes JPEG-LS (ITU-T T.87, ISO 14495-1; PS3.5 section 8.2.3). The colours stay those of the codestream.
@Component(service = FrameDecoder.class)
public final class JpegLsDecoder implements FrameDecoder {
	private final GradientTables tables = new GradientTables();

	@Override
	public Set<String> transferSyntaxes() {
		return Set.of(Uids.JPEG_LS_LOSSLESS, Uids.JPEG_LS_NEAR);
	}

	@Override
	public Frame decode(byte[] codestream, PixelFormat format) throws IOException {
		if (format.bitsAllocated() != Byte.SIZE && format.bitsAllocated() != Short.SIZE) {
			throw new DicomException(Kind.UNSUPPORTED, -1, "JPEG-LS has samples of 8 or 16 bits, but Bits Allocated is " + format.bitsAllocated());
		}
		return new CodestreamDecoder(codestream, format, tables).decode();
	}
}
