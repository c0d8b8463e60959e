package org.sagitta.database.sql.internal.care;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.sagitta.database.sql.internal.Writer;
import org.sagitta.database.sql.internal.imports.OwnedFiles;
import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.TagSet;
import org.sagitta.fields.RuleSet;

/// What all that cares for an open database works with.
/// @param folder of the database
/// @param tags those to cache now
/// @param user who works with it
public record Parts(Path folder, IndexStore store, Writer writer, OwnedFiles owned, Journal journal, Audit audit, DicomFiles files,
		Supplier<RuleSet> rules, Supplier<TagSet> tags, String user) {
	/// A path as the journal has it: files of ours as seen from the database.
	String journalled(Path file) {
		return (file.startsWith(folder) ? folder.relativize(file) : file).toString();
	}
}
