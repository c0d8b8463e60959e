package org.sagitta.dicom.image;

import java.io.IOException;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.dicom.DicomFile;

/// Reads frames as stored values, whatever the transfer syntax, as long as a [FrameDecoder] for it is there.
/// Called on any thread, blocks while it reads.
@ProviderType
public interface Frames {
	/// Whether a decoder for this transfer syntax is registered now.
	boolean canDecode(String transferSyntax);

	/// The stored values (before rescale) of one monochrome frame, row by row, sign-extended, bits outside of Bits Stored removed.
	/// @param frame from 0
	/// @throws org.sagitta.dicom.DicomException when the pixel data is missing, short or damaged, not monochrome, or no decoder is there
	int[] monochrome(DicomFile file, int frame) throws IOException;
}
