package org.sagitta.dicom.image.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// What is wrong with pixel data, for those who throw it.
final class Problem {
	private Problem() {
	}

	static DicomException malformed(String reason) {
		return new DicomException(Kind.MALFORMED, -1, reason);
	}

	static DicomException truncated(String reason) {
		return new DicomException(Kind.TRUNCATED, -1, reason);
	}

	static DicomException unsupported(String reason) {
		return new DicomException(Kind.UNSUPPORTED, -1, reason);
	}

	static DicomException limit(String reason) {
		return new DicomException(Kind.LIMIT, -1, reason);
	}
}
