package org.sagitta.codec.jpeg2000.internal;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.PixelFormat;
import org.sagitta.testkit.DeclaredSizes;
import org.sagitta.testkit.FrameDecoderContract;

/// What every decoder must do, with a codestream of Part 1 that has tiles, layers, precincts and all kinds of coding passes.
class Part1ContractTest extends FrameDecoderContract {
	private static final TestImage IMAGE = TestImage.of(50, 40, 3, 8, false);
	private static byte[] codestream;

	@BeforeAll
	static void encode(@TempDir Path folder) throws IOException {
		codestream = new OpenJpeg(folder).encode(IMAGE, "-n 3 -r 10,1 -t 32,32 -c [32,32],[16,16] -b 8,8 -M 1 -SOP -EPH -p PCRL");
	}

	@Override
	protected FrameDecoder decoder() {
		return new Jpeg2000Decoder();
	}

	@Override
	protected byte[] codestream() {
		return codestream;
	}

	@Override
	protected byte[] codestreamOfSize(int columns, int rows) {
		return DeclaredSizes.jpeg2000(codestream(), columns, rows);
	}

	@Override
	protected PixelFormat format() {
		return IMAGE.format();
	}
}
