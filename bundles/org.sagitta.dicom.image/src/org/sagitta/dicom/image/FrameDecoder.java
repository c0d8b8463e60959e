package org.sagitta.dicom.image;

import java.io.IOException;
import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;

/// Decodes the compressed frames of the transfer syntaxes that it names. A whiteboard service: one that arrives or leaves
/// changes what [Frames] can read at once; where several name a transfer syntax, the one of the highest `service.ranking` is
/// asked first, and the next one where that throws a [org.sagitta.dicom.DicomException].
///
/// Called on any thread, by several at the same time, and may keep it busy; should end early, with a
/// [java.nio.channels.ClosedByInterruptException] or a [java.io.InterruptedIOException], when the thread is interrupted. The
/// bytes come from anywhere: a decoder checks what they announce against the [PixelFormat] before it allocates anything, ends
/// whatever they are, and throws nothing but a [org.sagitta.dicom.DicomException] for them.
@ConsumerType
public interface FrameDecoder {
	/// UIDs of the transfer syntaxes that this decoder reads; none when something that it needs is not installed. Asked once,
	/// when the service arrives.
	Set<String> transferSyntaxes();

	/// Decodes one frame.
	/// @param codestream the frame's fragments, joined (PS3.5 section A.4); padding may follow the last marker
	/// @param format what the data set says of the frame; its sizes and samples are those that the result has
	/// @return the frame, decoded as [Frame] says, with the photometric interpretation that the samples have now
	/// @throws org.sagitta.dicom.DicomException when the codestream is damaged, contradicts the format, or is of a kind that this
	///         decoder does not read
	Frame decode(byte[] codestream, PixelFormat format) throws IOException;
}
