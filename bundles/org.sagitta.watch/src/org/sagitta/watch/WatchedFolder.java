package org.sagitta.watch;

import java.nio.file.Path;

import org.sagitta.database.ImportRequest.Mode;

/// A folder whose new files are imported.
/// @param path absolute
/// @param mode whether its files are linked where they are, or copied
/// @param subfolders whether the folders in it are watched, too
/// @param on whether it is watched; else it is only remembered
public record WatchedFolder(Path path, Mode mode, boolean subfolders, boolean on) {
	public WatchedFolder {
		path = path.toAbsolutePath().normalize();
	}

	public WatchedFolder withOn(boolean watched) {
		return new WatchedFolder(path, mode, subfolders, watched);
	}

	/// Whether files of a folder are files of this one.
	public boolean covers(Path folder) {
		return subfolders ? folder.startsWith(path) : folder.equals(path);
	}
}
