package org.sagitta.codec.jpeg2000.internal;

import org.sagitta.dicom.DicomException;

/// Turns the bytes of a code block to quantized coefficients.
sealed interface CodeBlockDecoder permits BlockDecoder, HtBlockDecoder {
	/// @param data what the block's pieces lie in
	void decode(CodeBlock block, Subband band, ComponentCoding coding, byte[] data) throws DicomException;

	/// The coefficients of the block that was decoded last: twice their values, the lowest bit being one half.
	int[] samples();

	/// From one row of coefficients to the next.
	int stride();
}
