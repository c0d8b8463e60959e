package org.sagitta.codec.jpeg2000.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sagitta.codec.jpeg2000.internal.HtImageEncoder.Passes;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.testkit.Services;

class Jpeg2000DecoderOSGiTest {
	@Test
	void theDecoderIsAServiceForAllTransferSyntaxesOfJpeg2000() throws IOException {
		FrameDecoder decoder = Services.await(FrameDecoder.class, "(component.name=" + Jpeg2000Decoder.class.getName() + ")");
		assertEquals(Set.of("1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91", "1.2.840.10008.1.2.4.92", "1.2.840.10008.1.2.4.93",
				"1.2.840.10008.1.2.4.201", "1.2.840.10008.1.2.4.202", "1.2.840.10008.1.2.4.203"), decoder.transferSyntaxes());
		TestImage image = TestImage.of(20, 10, 1, 8, false);
		byte[] codestream = new HtImageEncoder(8, 1, Passes.CLEANUP).encode(image.samples(), 20, 10);
		assertArrayEquals(image.frame(), decoder.decode(codestream, image.format()).samples());
	}
}
