package org.sagitta.dicom.image;

import java.io.IOException;
import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;

/// Compresses frames in the transfer syntaxes that it names. A whiteboard service, called, ranked and interrupted as
/// [FrameDecoder] says.
@ConsumerType
public interface FrameEncoder {
	/// UIDs of the transfer syntaxes that this encoder writes; none when something that it needs is not installed. Asked once,
	/// when the service arrives.
	Set<String> transferSyntaxes();

	/// Compresses one frame.
	/// @param frame the samples, as [Frame] says
	/// @param compression the transfer syntax, and how much may be lost where it is a lossy one
	/// @return the codestream, of an even length
	/// @throws org.sagitta.dicom.DicomException UNSUPPORTED when the transfer syntax cannot hold such a frame; the message says
	///         which property is in the way
	Encoded encode(Frame frame, Compression compression) throws IOException;

	/// @param codestream one frame, compressed
	/// @param photometricInterpretation what the data set must say of it, which a colour transformation may have changed
	record Encoded(byte[] codestream, String photometricInterpretation) { }
}
