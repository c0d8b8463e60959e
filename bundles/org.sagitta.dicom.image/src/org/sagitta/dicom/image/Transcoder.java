package org.sagitta.dicom.image;

import java.io.IOException;
import java.nio.file.Path;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.dicom.DicomFile;

/// Brings files into another transfer syntax, frame after frame, whatever their size. Called on any thread, blocks; ends early with
/// a [java.nio.channels.ClosedByInterruptException] when the thread is interrupted.
@ProviderType
public interface Transcoder {
	/// Whether an encoder for this transfer syntax is registered now; the uncompressed ones need none.
	boolean canEncode(String transferSyntax);

	/// A file in another transfer syntax, to be written. A file that is in it already is returned as it is, and one without
	/// pixel data, or from one uncompressed transfer syntax into another, keeps all its bytes; where there is nothing to compress
	/// the result of asking for compression is in Explicit VR Little Endian.
	///
	/// Compression without loss leaves the SOP Instance UID alone. Lossy compression makes another, derived instance, which says
	/// what it was made of, how, and how much smaller it is (PS3.3 section C.7.6.1.1.5). What was lossy once stays marked so.
	/// Frame Type in functional groups is left as it is. The lists of methods and ratios stay in step, with an empty value for what
	/// nobody knows any more; a source without SOP Class and Instance UIDs is not referred to.
	///
	/// Colours of lossy JPEG are RGB when they are uncompressed; else samples keep the colours that they are decoded to.
	///
	/// Overlays in unused bits of the pixels, which codecs would not keep, become separate ones. A compressed icon (Icon Image
	/// Sequence with fragments, wherever it is) is taken out, for it is compressed as the source is; compressed pixel data in any
	/// other sequence are refused. The source itself is never changed.
	/// @param allowLossy whether the target may be a transfer syntax that loses something
	/// @param scratch a file that does not exist yet, for the frames. It is made when frames are decoded or encoded, and must stay
	///        until the result is no longer used; when this method fails, it is deleted
	/// @throws org.sagitta.dicom.DicomException when the source cannot be decoded, UNSUPPORTED when it cannot be encoded so, or
	///         only with a loss that is not allowed; the message says which property is in the way
	DicomFile transcode(DicomFile source, Compression target, boolean allowLossy, Path scratch) throws IOException;
}
