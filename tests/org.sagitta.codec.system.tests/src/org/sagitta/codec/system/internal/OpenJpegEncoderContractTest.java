package org.sagitta.codec.system.internal;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.FrameEncoderContract;

/// What every encoder must do, in JPEG 2000 without any loss.
class OpenJpegEncoderContractTest extends FrameEncoderContract {
	/// Before each test: an abortion inside of it would count as a wrong exception.
	@BeforeEach
	void requireTheLibrary() {
		Installed.openJpegEncoder();
	}

	@Override
	protected FrameEncoder encoder() {
		return Installed.openJpegEncoder();
	}

	@Override
	protected FrameDecoder decoder() {
		return Installed.openJpegDecoder();
	}

	@Override
	protected List<Compression> compressions() {
		return List.of(Compression.of(Uids.JPEG_2000_LOSSLESS));
	}

	@Override
	protected List<PixelFormat> formats() {
		return List.of(Pictures.format(300, 5, 1, 8, 8, false), Pictures.format(1, 1, 1, 8, 7, true),
				Pictures.format(17, 9, 1, 16, 12, true), Pictures.format(129, 3, 1, 16, 16, false),
				Pictures.format(13, 11, 1, 16, 16, true), Pictures.format(11, 3, 1, 1, 1, false),
				Pictures.format(9, 4, 1, 8, 8, false).decoded("PALETTE COLOR"), Pictures.format(7, 5, 3, 8, 8, false),
				Pictures.format(64, 2, 3, 16, 16, false).decoded("YBR_FULL"));
	}

	@Override
	protected List<PixelFormat> impossibleFormats() {
		return List.of(Pictures.format(8, 8, 1, 32, 17, false), Pictures.format(8, 8, 4, 8, 8, false),
				new PixelFormat(8, 8, 1, 1, "MONOCHROME2", 0, 16, 12, 15, false),
				Pictures.format(8, 8, 3, 8, 8, false).decoded("YBR_FULL_422"));
	}
}
