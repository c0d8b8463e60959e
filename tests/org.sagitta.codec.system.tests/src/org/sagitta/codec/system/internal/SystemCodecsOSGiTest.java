package org.sagitta.codec.system.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.image.FrameDecoder;
import org.sagitta.dicom.image.FrameEncoder;
import org.sagitta.testkit.Services;

class SystemCodecsOSGiTest {
	@Test
	void theCodecsAreServicesThatWinOverThoseInJava() {
		assertEquals(OpenJpegDecoder.class, Services.await(FrameDecoder.class, filter(OpenJpegDecoder.class)).getClass());
		assertEquals(OpenJpegEncoder.class, Services.await(FrameEncoder.class, filter(OpenJpegEncoder.class)).getClass());
	}

	private static String filter(Class<?> component) {
		return "(&(component.name=" + component.getName() + ")(service.ranking=100))";
	}
}
