package org.sagitta.codec.jpeg.internal;

import java.util.List;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.FrameEncoderContract;

/// What every encoder must do, by the baseline process at both ends of the quality.
class BaselineEncoderContractTest extends FrameEncoderContract {
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
		return List.of(Compression.of(Uids.JPEG_BASELINE), new Compression(Uids.JPEG_BASELINE, 1, 2, 10),
				new Compression(Uids.JPEG_BASELINE, 100, 2, 10));
	}

	@Override
	protected double meanError(Compression compression) {
		return switch (compression.quality()) {
			// Little more than the mean of each block is left.
			case 1 -> 0.1;
			case 100 -> 0.006;
			default -> 0.01;
		};
	}

	@Override
	protected List<PixelFormat> formats() {
		return List.of(Images.grey(300, 5, 8, 8, false), Images.grey(1, 1, 8, 7, false), Images.grey(17, 9, 16, 8, false),
				Images.grey(8, 8, 8, 8, false).decoded("MONOCHROME1"), Images.colour(7, 5, "RGB"), Images.colour(129, 2, "YBR_FULL"));
	}

	@Override
	protected List<PixelFormat> impossibleFormats() {
		return List.of(Images.grey(8, 8, 32, 8, false), Images.grey(8, 8, 8, 8, true), Images.grey(8, 8, 16, 12, false),
				Images.grey(8, 8, 8, 8, false).decoded("PALETTE COLOR"), Images.colour(8, 8, "HSV"),
				new PixelFormat(8, 8, 1, 1, "MONOCHROME2", 0, 16, 8, 15, false));
	}
}
