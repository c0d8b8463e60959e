package org.sagitta.codec.jpeg.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// The ways in which a codestream can be unreadable.
final class Damage {
	private Damage() {
	}

	static DicomException malformed(String what) {
		return new DicomException(Kind.MALFORMED, -1, "The JPEG codestream " + what);
	}

	static DicomException truncated(String what) {
		return new DicomException(Kind.TRUNCATED, -1, "The JPEG codestream " + what);
	}

	static DicomException tooLarge(String what) {
		return new DicomException(Kind.LIMIT, -1, what);
	}

	static DicomException unsupported(String what) {
		return new DicomException(Kind.UNSUPPORTED, -1, what);
	}
}
