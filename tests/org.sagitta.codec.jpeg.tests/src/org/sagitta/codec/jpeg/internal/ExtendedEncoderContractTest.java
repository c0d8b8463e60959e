package org.sagitta.codec.jpeg.internal;

import java.util.List;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.FrameEncoderContract;

/// What every encoder must do, by the extended process, whose grey samples may have 12 bits.
class ExtendedEncoderContractTest extends FrameEncoderContract {
	@Override
	protected FrameEncoder encoder() {
		return new JpegEncoder();
	}

	@Override
	protected FrameDecoder decoder() {
		return new JpegDecoder();
	}

	@Override
	protected List<Compression> compressions() {
		return List.of(Compression.of(Uids.JPEG_EXTENDED));
	}

	@Override
	protected List<PixelFormat> formats() {
		return List.of(Images.grey(300, 5, 16, 12, false), Images.grey(1, 1, 16, 9, false), Images.grey(17, 9, 8, 8, false),
				Images.colour(7, 5, "RGB"));
	}

	@Override
	protected List<PixelFormat> impossibleFormats() {
		return List.of(Images.grey(8, 8, 16, 13, false), Images.grey(8, 8, 16, 12, true),
				new PixelFormat(8, 8, 1, 3, "RGB", 0, 16, 12, 11, false));
	}
}
