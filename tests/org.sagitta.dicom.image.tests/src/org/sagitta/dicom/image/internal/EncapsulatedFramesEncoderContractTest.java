package org.sagitta.dicom.image.internal;

import java.util.List;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.FrameEncoderContract;

class EncapsulatedFramesEncoderContractTest extends FrameEncoderContract {
	@Override
	protected FrameEncoder encoder() {
		return new EncapsulatedFrames();
	}

	@Override
	protected FrameDecoder decoder() {
		return new EncapsulatedFrames();
	}

	@Override
	protected List<Compression> compressions() {
		return List.of(Compression.of(Uids.ENCAPSULATED_UNCOMPRESSED));
	}

	@Override
	protected List<PixelFormat> formats() {
		return List.of(Formats.grey(300, 5, 8, 8, false), Formats.grey(1, 1, 8, 7, true), Formats.grey(17, 9, 16, 12, true),
				Formats.grey(129, 3, 32, 31, false), Formats.grey(11, 3, 1, 1, false), Formats.colour(7, 5, 8, "RGB"),
				Formats.colour(128, 2, 16, "YBR_FULL"));
	}
}
