package org.sagitta.dicom.image;

import java.io.IOException;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.dicom.DicomFile;

/// Reads frames by number, without reading the others, whatever the transfer syntax, as long as a [FrameDecoder] for it is
/// there. Called on any thread, blocks while it reads. Frames count from 0; one that [PixelFormat#frames] does not have is an
/// [IndexOutOfBoundsException]. What is wrong with the pixel data is a [org.sagitta.dicom.DicomException]; one that
/// only some frames suffer from does not hinder the others.
@ProviderType
public interface Frames {
	/// Whether a decoder for this transfer syntax is registered now; the uncompressed ones need none.
	boolean canDecode(String transferSyntax);

	/// One frame of integer pixel data.
	/// @throws org.sagitta.dicom.DicomException when the pixel data is missing, short or damaged, or no decoder is there
	Frame decode(DicomFile file, int frame) throws IOException;

	/// The stored values (before rescale) of one monochrome frame, row by row, sign-extended, bits outside of Bits Stored removed.
	/// @throws org.sagitta.dicom.DicomException as [#decode] says, or UNSUPPORTED when it is not monochrome, floating-point, or a
	///         value is none of an `int`; [#decimals] reads the last two
	int[] monochrome(DicomFile file, int frame) throws IOException;

	/// As [#monochrome], of pixels of any width, and of Float Pixel Data (7FE0,0008) and Double Float Pixel Data (7FE0,0009).
	/// Integers beyond 53 bits are rounded.
	double[] decimals(DicomFile file, int frame) throws IOException;
}
