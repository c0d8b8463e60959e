package org.sagitta.database.sql.internal.imports;

import java.nio.file.Path;

import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.dicom.Header;

/// What a worker made of a file, before the writer decides.
sealed interface Prepared {
	Path file();

	/// An instance that may be taken.
	/// @param copy a synced copy in the incoming folder, or null
	record Candidate(Path file, long modified, Header header, TagBlob tags, Path copy) implements Prepared { }

	/// A file that is not taken.
	record Refused(Path file, Outcome outcome, String reason) implements Prepared { }
}
