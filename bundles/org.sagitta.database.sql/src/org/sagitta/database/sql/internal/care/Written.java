package org.sagitta.database.sql.internal.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sagitta.database.sql.internal.imports.Digests;
import org.sagitta.database.sql.internal.imports.Reading;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.store.Roots;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.dicom.DicomFile;

/// A file that was written for the index: its bytes and its name are on the disk before its row is committed. When that fails it is an
/// orphan, which the verification names.
record Written(StoredInstance row, TagBlob tags) {
	/// @param imported when its instance came, in milliseconds
	static Written of(Parts parts, DicomFile file, long imported) throws IOException {
		Path scratch = parts.owned().scratch();
		try {
			parts.files().write(file, scratch);
			Reading reading = Reading.of(parts.files(), scratch, parts.tags().get());
			byte[] digest = Digests.of(scratch);
			Path place = parts.owned().keep(scratch, reading.tags());
			parts.owned().sync();
			return new Written(reading.row(Roots.OWNED, place, digest, imported), reading.tags());
		} finally {
			Files.deleteIfExists(scratch); // there only when something failed
		}
	}
}
