package org.sagitta.database.sql.internal.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.TagSet;

/// What the index keeps of one file, read outside of an import.
public record Reading(Prepared.Candidate candidate) {
	/// @param wanted the tags to cache
	/// @throws DicomException also when it is no instance that the index takes
	public static Reading of(DicomFiles files, Path file, TagSet wanted) throws IOException {
		TagSet all = wanted.plus(Preparer.TELLING);
		var header = files.identify(file, all);
		Prepared.Refused refused = Preparer.refuse(file, header);
		if (refused != null) {
			throw new DicomException(DicomException.Kind.MALFORMED, -1, refused.reason());
		}
		return new Reading(Prepared.Candidate.of(file, Files.getLastModifiedTime(file).toMillis(), header, all, null));
	}

	public TagBlob tags() {
		return candidate.tags();
	}

	public StoredInstance row(long rootId, Path at, byte[] digest, long imported) {
		return candidate.row(rootId, at, digest, imported);
	}
}
