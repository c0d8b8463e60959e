package org.sagitta.archive;

import java.io.IOException;
import java.nio.file.Path;

import org.osgi.annotation.versioning.ProviderType;

/// Tells archives from other files and hands out what is in them: ZIP (with ZIP64; stored, deflated, Deflate64 and bzip2 entries),
/// tar (ustar, pax, GNU and the older form without a mark), plain or in gzip, and a single DICOM file in gzip. An OSGi service.
///
/// Threads: everything runs in the calling thread and blocks for as long as the disk does; do not call it in the UI thread.
/// The service keeps no state between calls, so that any number of threads may use it at once. A call that is under way when the
/// bundle leaves ends as it would have done.
@ProviderType
public interface Archives {
	/// Whether the file's bytes are those of an archive; its name does not matter, and a Part 10 DICOM file never is one, whatever
	/// its preamble holds (PS3.10 section 7.1). Reads 512 bytes, or 64 KB where these begin with gzip's mark.
	/// @throws IOException where the file cannot be read; never for what is in it
	boolean isArchive(Path file) throws IOException;

	/// Writes every regular file of the archive into a scratch file and hands it to the consumer, in the order in which they lie in
	/// the archive. Names of entries choose no path: scratch files have names of our own, directly in the scratch folder, and are
	/// deleted when the consumer returns without having moved them, and when anything fails.
	///
	/// What cannot be handed out is told to [EntryConsumer#skipped] and the rest goes on: encrypted and damaged entries, methods
	/// that nothing here reads, links, devices, sparse files, archives within the archive. Folders are passed over in silence.
	/// A ZIP archive that is cut off has lost its directory, and nothing of it is handed out; of a tar, everything before the cut is.
	///
	/// Cancelled by [EntryConsumer#cancelled], which is asked before each entry and for each 64 KB of files; the call then returns
	/// normally.
	/// @param scratchFolder an existing folder
	/// @return what was done; complete where it returns
	/// @throws ArchiveException of kind LIMIT when a limit is reached, DAMAGED when the archive cannot be read to its end,
	///         UNSUPPORTED when it is none; what came before has been handed out
	/// @throws IOException from the disk, or from the consumer, whose exceptions come through unchanged
	ArchiveReport forEach(Path archive, Path scratchFolder, ArchiveLimits limits, EntryConsumer consumer) throws IOException;
}
