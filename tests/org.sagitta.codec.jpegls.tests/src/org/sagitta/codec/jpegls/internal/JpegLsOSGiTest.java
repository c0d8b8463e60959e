package org.sagitta.codec.jpegls.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Uids;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.testkit.Services;

/// The bundle's services are there.
class JpegLsOSGiTest {
	private static String of(Class<?> component) {
		return "(component.name=" + component.getName() + ")";
	}

	@Test
	void theDecoderIsAService() {
		FrameDecoder decoder = Services.await(FrameDecoder.class, of(JpegLsDecoder.class));
		assertInstanceOf(JpegLsDecoder.class, decoder);
		assertEquals(Set.of(Uids.JPEG_LS_LOSSLESS, Uids.JPEG_LS_NEAR), decoder.transferSyntaxes());
	}

	@Test
	void theEncoderIsAService() {
		FrameEncoder encoder = Services.await(FrameEncoder.class, of(JpegLsEncoder.class));
		assertInstanceOf(JpegLsEncoder.class, encoder);
		assertEquals(Set.of(Uids.JPEG_LS_LOSSLESS, Uids.JPEG_LS_NEAR), encoder.transferSyntaxes());
	}
}
