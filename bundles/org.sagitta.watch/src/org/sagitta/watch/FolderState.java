package org.sagitta.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What goes on in a watched folder.
/// @param detail why it is offline or failed; else ""
/// @param waiting files that were found and are not imported yet
/// @param held those of them that do not seem to be complete, or could not be imported; they are tried again
/// @param last nothing where no file of it was ever imported
public record FolderState(WatchedFolder folder, Condition condition, String detail, int waiting, List<Held> held, Optional<LastImport> last) {
	public enum Condition {
		/// The user paused it.
		PAUSED,
		/// No program watches the folders of this database now: the workbench does, and `sagitta watch run`.
		NOT_WATCHED,
		/// It is looked through for the first time, or again after it was away.
		LOOKING,
		WATCHING,
		IMPORTING,
		/// It is not there, such as a drive that is not connected. It is looked for again.
		OFFLINE,
		/// The database did not take its files. It is tried again.
		FAILED
	}

	/// @param reason what is missing of the file
	public record Held(Path file, String reason) { }

	public FolderState {
		held = List.copyOf(held);
	}
}
