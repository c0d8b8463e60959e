package org.sagitta.codec.jpegls.internal;

import org.sagitta.dicom.DicomException;

/// Decodes the next line.
@FunctionalInterface
interface LineDecoder {
	/// @param line whose samples to decode; those above and beyond the borders are there
	void decode(Line line) throws DicomException;
}
