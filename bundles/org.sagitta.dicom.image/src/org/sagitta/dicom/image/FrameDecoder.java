package org.sagitta.dicom.image;

import java.io.IOException;
import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;
import org.sagitta.dicom.DicomFile;

/// Decodes frames of the transfer syntaxes that it names. A whiteboard service: one that arrives or leaves changes what
/// [Frames] can read at once. Called on any thread, may block on the file and on the work; should end early when the thread
/// is interrupted.
@ConsumerType
public interface FrameDecoder {
	/// UIDs of the transfer syntaxes that this decoder reads. Asked once, when the service arrives.
	Set<String> transferSyntaxes();

	/// Decodes one frame to the stored values' bytes: little endian, `bitsAllocated` bits a sample, frame after frame as in an
	/// uncompressed data set.
	/// @param frame from 0
	/// @throws org.sagitta.dicom.DicomException when the pixel data is damaged, or of a kind that this decoder does not read
	byte[] decode(DicomFile file, PixelFormat format, int frame) throws IOException;
}
