package org.sagitta.database.sql.internal.imports;

import java.nio.file.Path;
import java.util.Optional;

import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;

/// What a worker made of a file, before the writer decides.
sealed interface Prepared {
	Path file();

	/// An instance that may be taken.
	/// @param uid its SOP Instance UID
	/// @param problem where the header is damaged after what was needed
	/// @param copy a synced copy in the incoming folder, or null
	record Candidate(Path file, long modified, long size, String uid, String fingerprint, Optional<DicomException> problem, TagBlob tags, OwnedFiles.Copy copy)
			implements Prepared {
		/// Keeps of a header what is needed, for there are many at a time.
		static Candidate of(Path file, long modified, Header header, TagSet wanted, OwnedFiles.Copy copy) {
			DataSet data = header.dataSet();
			TagBlob tags = TagBlob.of(data, wanted).with(Tag.TransferSyntaxUID, header.transferSyntax()); // which need not be in the file
			return new Candidate(file, modified, header.size(), data.text(Tag.SOPInstanceUID), header.fingerprint(), header.problem(), tags, copy);
		}

		/// Where its bytes are now.
		Path bytes() {
			return copy != null ? copy.file() : file;
		}

		/// The row of the file at a place.
		/// @param digest of an owned file
		StoredInstance row(long rootId, Path at, byte[] digest, long imported) {
			return new StoredInstance(0, 0, uid, "", "", rootId, at, size, modified, fingerprint, imported, new byte[0], digest);
		}
	}

	/// A linked file that the index has with the same size and time of change; it was not opened.
	record Unchanged(Path file) implements Prepared { }

	/// A file of files, to be looked into when the others are done.
	record Archive(Path file) implements Prepared { }

	/// A file that is not taken.
	record Refused(Path file, Outcome outcome, String reason) implements Prepared { }
}
