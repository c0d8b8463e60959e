package org.sagitta.database;

import java.nio.file.Path;
import java.util.List;

/// What to import and how.
/// @param paths files and folders; folders are walked to their ends
public record ImportRequest(List<Path> paths, Mode mode) {
	public ImportRequest {
		paths = List.copyOf(paths);
	}

	public enum Mode {
		/// Index the files where they are.
		LINK,
		/// Copy them into the database's folder.
		COPY
	}
}
