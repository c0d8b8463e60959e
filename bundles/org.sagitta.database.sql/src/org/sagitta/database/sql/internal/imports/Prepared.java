package org.sagitta.database.sql.internal.imports;

import java.nio.file.Path;

import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.Tag;

/// What a worker made of a file, before the writer decides.
sealed interface Prepared {
	Path file();

	/// An instance that may be taken.
	/// @param copy a synced copy in the incoming folder, or null
	record Candidate(Path file, long modified, Header header, TagBlob tags, OwnedFiles.Copy copy) implements Prepared {
		/// Where its bytes are now.
		Path bytes() {
			return copy != null ? copy.file() : file;
		}

		String uid() {
			return header.dataSet().text(Tag.SOPInstanceUID);
		}

		/// The row of the file at a place.
		/// @param digest of an owned file
		StoredInstance row(long rootId, Path at, byte[] digest, long imported) {
			return new StoredInstance(0, 0, uid(), "", "", rootId, at, header.size(), modified,
					header.fingerprint(), imported, new byte[0], digest);
		}
	}

	/// A linked file that the index has with the same size and time of change; it was not opened.
	record Unchanged(Path file) implements Prepared { }

	/// A file of files, to be looked into when the others are done.
	record Archive(Path file) implements Prepared { }

	/// A file that is not taken.
	record Refused(Path file, Outcome outcome, String reason) implements Prepared { }
}
