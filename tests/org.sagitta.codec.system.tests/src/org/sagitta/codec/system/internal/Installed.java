package org.sagitta.codec.system.internal;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// The codecs with the library that is installed. When it is missing, that fails the test under continuous integration and skips
/// it, with a printed line, elsewhere.
final class Installed {
	static final OpenJpegLibrary OPENJPEG = new OpenJpegLibrary();

	private Installed() {
	}

	static OpenJpegDecoder openJpegDecoder() {
		require();
		return new OpenJpegDecoder(OPENJPEG);
	}

	static OpenJpegEncoder openJpegEncoder() {
		require();
		return new OpenJpegEncoder(OPENJPEG);
	}

	private static void require() {
		if (OPENJPEG.functions().isEmpty()) {
			String missing = "missing the library OpenJPEG (Debian package " + OpenJpegLibrary.DEBIAN_PACKAGE + ")";
			if (System.getenv("CI") != null) {
				Assertions.fail(missing);
			}
			System.out.println("SKIPPED: " + missing);
			Assumptions.abort(missing);
		}
	}
}
