package org.sagitta.codec.jpeg.internal;

import java.io.IOException;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;

/// Our own JPEG decoder (ITU-T T.81), in Java alone. It reads whatever process the codestream is of, not only the one that the
/// transfer syntax names: files are known to say the one and carry the other.
@Component(service = FrameDecoder.class)
public final class JpegDecoder implements FrameDecoder {
	@Override
	public Set<String> transferSyntaxes() {
		return Set.of(Uids.JPEG_BASELINE, Uids.JPEG_EXTENDED, Uids.JPEG_SPECTRAL_SELECTION, Uids.JPEG_PROGRESSION, Uids.JPEG_LOSSLESS,
				Uids.JPEG_LOSSLESS_SV1);
	}

	@Override
	public Frame decode(byte[] codestream, PixelFormat format) throws IOException {
		return new CodestreamDecoder(codestream, format).decode();
	}
}
