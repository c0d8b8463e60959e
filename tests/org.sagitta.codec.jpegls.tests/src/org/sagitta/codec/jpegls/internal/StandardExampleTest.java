package org.sagitta.codec.jpegls.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.Compression;
import org.sagitta.dicom.image.Frame;
import org.sagitta.dicom.image.PixelFormat;

/// The example that ITU-T T.87 works through in annex H.3, byte by byte.
class StandardExampleTest {
	private static final int[] IMAGE = { 0, 0, 90, 74, 68, 50, 43, 205, 64, 145, 145, 145, 100, 145, 145, 145 };
	private static final byte[] CODESTREAM = HexFormat.of().parseHex("ffd8fff7000b0800040004010111" + "00ffda0008010100000000"
			+ "c000006c80208e01c00000574000006ee6000001bc180000" + "05d800009160ffd9");
	private static final PixelFormat FORMAT = Images.format(4, 4, 1, 8);

	@Test
	void theExampleIsDecoded() throws IOException {
		assertArrayEquals(IMAGE, Images.samples(new JpegLsDecoder().decode(CODESTREAM, FORMAT)));
	}

	@Test
	void theExampleIsEncoded() throws IOException {
		Frame frame = Images.frame(FORMAT, IMAGE);
		byte[] padded = Arrays.copyOf(CODESTREAM, CODESTREAM.length + 1);
		assertArrayEquals(padded, new JpegLsEncoder().encode(frame, Compression.of(Uids.JPEG_LS_LOSSLESS)).codestream());
	}

	@Test
	void theReferenceEncodesTheExampleToo() {
		assertArrayEquals(CODESTREAM, new ReferenceEncoder(4, 4, 8, 0).encode(0, IMAGE));
	}
}
