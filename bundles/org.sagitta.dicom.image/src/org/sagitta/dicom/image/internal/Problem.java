package org.sagitta.dicom.image.internal;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Tag;

/// What is wrong with pixel data, for those who throw it.
public final class Problem {
	private Problem() {
	}

	/// @param alsoMissing what an image has, besides pixel data
	public static DicomException noImage(String alsoMissing) {
		return unsupported("The file holds no image: there is no Pixel Data " + Tag.format(Tag.PixelData) + ", and no " + alsoMissing);
	}

	static DicomException noPixels() {
		return malformed("The file holds no pixels: there is no Pixel Data " + Tag.format(Tag.PixelData) + ", only what describes it");
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
