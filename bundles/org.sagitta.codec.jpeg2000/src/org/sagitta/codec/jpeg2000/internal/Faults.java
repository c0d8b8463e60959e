package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;

/// The exceptions of this bundle, by kind.
final class Faults {
	private Faults() {
	}

	static DicomException malformed(String reason) {
		return new DicomException(Kind.MALFORMED, -1, reason);
	}

	static DicomException unsupported(String reason) {
		return new DicomException(Kind.UNSUPPORTED, -1, reason);
	}

	static DicomException truncated(String reason) {
		return new DicomException(Kind.TRUNCATED, -1, reason);
	}
}
