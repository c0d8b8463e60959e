package org.sagitta.codec.jpeg.internal;

import java.io.IOException;

/// What a coding process does with the scans of a frame.
sealed interface CodingProcess permits LosslessProcess, SequentialProcess, ProgressiveProcess {
	/// Decodes one scan, to its end.
	void scan(ScanHeader header, Tables tables, BitReader in) throws IOException;

	/// Whether the scans so far make a whole frame.
	/// @param ended whether the codestream said with the marker EOI that there are no more
	boolean isComplete(boolean ended);

	/// The samples by pixel, as a [org.sagitta.dicom.image.Frame] has them.
	byte[] samples() throws IOException;
}
