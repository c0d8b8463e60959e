package org.sagitta.dicom;

import java.io.IOException;
import java.nio.file.Path;

import org.osgi.annotation.versioning.ProviderType;

/// Scans, reads and writes DICOM files (PS3.10). A service; another bundle may provide it instead (highest
/// `service.ranking` wins). All methods may be called on any thread at once and block while they read or write; they end
/// early with a [java.nio.channels.ClosedByInterruptException] when the thread is interrupted. No input makes them recurse,
/// loop without progress or allocate more than a small multiple of the file's size.
@ProviderType
public interface DicomFiles {
	/// Reads only the wanted top-level elements, in one pass that ends after the last of them. Specific Character Set is
	/// always among what is found, so that texts can be decoded, and so are the private creators of the groups of wanted private
	/// elements; wanted elements of group 0002 are found too.
	/// @throws DicomException when the file is no DICOM file
	Header scan(Path file, TagSet wanted) throws IOException;

	/// As [#scan], and computes the fingerprint by which the same content is recognised again, for which it reads more.
	Header identify(Path file, TagSet wanted) throws IOException;

	/// Reads the whole data set. Values above a threshold stay in the file until asked for. A file whose end is missing or
	/// damaged is returned as far as it is good, with the problem and its offset.
	/// @throws DicomException when nothing of the file can be read as DICOM
	DicomFile read(Path file) throws IOException;

	/// Writes a new file; an existing one is never overwritten. The bytes are on the disk when the method returns.
	/// @throws java.nio.file.FileAlreadyExistsException when the target exists
	void write(DicomFile file, Path target) throws IOException;
}
