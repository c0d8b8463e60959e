package org.sagitta.database;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What to import and how. ZIP and tar archives are looked into; what is in them is copied in either mode.
/// @param paths files, folders, archives, and DICOMDIRs, which stand for the files that they name; folders are walked to their ends
public record ImportRequest(List<Path> paths, Mode mode, Set<Option> options) {
	public enum Mode {
		/// Index the files where they are.
		LINK,
		/// Copy them into the database's folder.
		COPY
	}

	public enum Option {
		/// Symbolic links in folders are followed.
		FOLLOW_LINKS,
		/// Hidden files and folders are taken like others.
		HIDDEN_FILES,
		/// Archives are looked into.
		ARCHIVES
	}

	public ImportRequest {
		paths = List.copyOf(paths);
		options = Set.copyOf(options);
	}

	/// With all options.
	public ImportRequest(List<Path> paths, Mode mode) {
		this(paths, mode, EnumSet.allOf(Option.class));
	}
}
