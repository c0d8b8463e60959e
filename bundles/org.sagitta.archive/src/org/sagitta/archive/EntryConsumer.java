package org.sagitta.archive;

import java.io.IOException;
import java.nio.file.Path;

import org.osgi.annotation.versioning.ConsumerType;

/// Takes the files of an archive. Every method is called in the thread that called [Archives#forEach], never twice at once, and
/// may block.
@ConsumerType
public interface EntryConsumer {
	/// One file, complete, its checksum right where the archive has one.
	/// @param displayName the entry's name, for people only: harmless to show, not unique, at most 1000 characters; never a path
	/// @param file where its bytes are; move it to keep it, what stays is deleted
	/// @throws IOException ends the walk
	void entry(String displayName, Path file) throws IOException;

	/// An entry that was not handed out. The walk goes on, unless it throws the same exception next.
	/// @param why its message is the reason, without the name; of kind DAMAGED, ENCRYPTED or UNSUPPORTED
	void skipped(String displayName, ArchiveException why);

	/// Whether to stop. Asked often; must be quick.
	default boolean cancelled() {
		return false;
	}
}
