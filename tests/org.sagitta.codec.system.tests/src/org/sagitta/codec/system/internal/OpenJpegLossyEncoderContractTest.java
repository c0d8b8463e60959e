package org.sagitta.codec.system.internal;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.FrameEncoderContract;

/// What every encoder must do, in JPEG 2000 with a loss.
class OpenJpegLossyEncoderContractTest extends FrameEncoderContract {
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
		return List.of(new Compression(Uids.JPEG_2000, 90, 2, 2), new Compression(Uids.JPEG_2000, 90, 2, 10));
	}

	@Override
	protected double meanError(Compression compression) {
		return compression.ratio() > 2 ? 0.03 : 0.002;
	}

	@Override
	protected List<PixelFormat> formats() {
		return List.of(Pictures.format(300, 60, 1, 8, 8, false), Pictures.format(170, 90, 1, 16, 12, true),
				Pictures.format(129, 93, 1, 16, 16, false), Pictures.format(70, 50, 3, 8, 8, false));
	}

	@Override
	protected List<PixelFormat> impossibleFormats() {
		return List.of(Pictures.format(8, 8, 1, 32, 17, false), Pictures.format(8, 8, 4, 8, 8, false),
				Pictures.format(8, 8, 1, 8, 8, false).decoded("PALETTE COLOR"));
	}
}
