package org.sagitta.export;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.Level;

/// What to export, and where to.
/// @param keys of the rows, or SOP Instance UIDs; patients, studies and series are exported in their order, the instances of a series
///        in that of the database
/// @param folder is made when it is not there
/// @param pattern what the files are called
/// @param taken what happens to a file whose name another file has
/// @param directory whether to write a DICOMDIR; the pattern must be fit for one
public record ExportRequest(DicomDatabase database, Level level, List<String> keys, Path folder, NamePattern pattern, Taken taken,
		boolean directory) {
	/// What happens to a file whose name another file has already. A file with the same bytes is no other one.
	public enum Taken {
		/// It gets a number behind its name.
		NUMBER,
		/// It is not exported, and that is said.
		REFUSE
	}

	public ExportRequest {
		Objects.requireNonNull(database);
		Objects.requireNonNull(taken);
		keys = List.copyOf(keys);
		folder = folder.toAbsolutePath();
		Objects.requireNonNull(level);
		if (directory && !pattern.fitsMedia()) {
			throw new IllegalArgumentException("A DICOMDIR can name files only by capital letters, digits and underscores, at most 8 in each part: "
					+ NamePattern.MEDIA + " does, unlike " + pattern);
		}
	}

	/// With the usual names and numbers behind those that are taken.
	public static ExportRequest of(DicomDatabase database, Level level, Collection<String> keys, Path folder) {
		return new ExportRequest(database, level, List.copyOf(keys), folder, NamePattern.USUAL, Taken.NUMBER, false);
	}

	public ExportRequest named(NamePattern names) {
		return new ExportRequest(database, level, keys, folder, names, taken, directory);
	}

	public ExportRequest whenTaken(Taken what) {
		return new ExportRequest(database, level, keys, folder, pattern, what, directory);
	}

	/// With a DICOMDIR, and the names that it asks for.
	public ExportRequest withDirectory() {
		return new ExportRequest(database, level, keys, folder, pattern.fitsMedia() ? pattern : NamePattern.MEDIA, taken, true);
	}
}
