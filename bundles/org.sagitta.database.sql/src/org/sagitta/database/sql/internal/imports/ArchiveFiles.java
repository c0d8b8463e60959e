package org.sagitta.database.sql.internal.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.sagitta.archive.ArchiveException;
import org.sagitta.archive.ArchiveLimits;
import org.sagitta.archive.Archives;
import org.sagitta.archive.EntryConsumer;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;

/// Looks into archives: what is in them is unpacked into the incoming folder and taken like files that are copied.
/// @param archives nothing where archives are not to be looked into
record ArchiveFiles(Optional<Archives> archives, Preparer preparer, OwnedFiles owned) {
	boolean isArchive(Path file) {
		try {
			return archives.isPresent() && archives.get().isArchive(file);
		} catch (IOException _) {
			return false; // it cannot be read again: it stays what the first reading made of it
		}
	}

	/// @param failures takes entries that cannot be unpacked, and why an archive was left before its end
	void each(Path archive, Consumer<FileNote> failures, BooleanSupplier cancelled, Consumer<Prepared> entries) {
		try {
			archives.orElseThrow().forEach(archive, owned.incoming(), ArchiveLimits.DEFAULT, new EntryConsumer() {
				@Override
				public void entry(String displayName, Path file) throws IOException {
					entries.accept(preparer.prepareEntry(inside(archive, displayName), file));
				}

				@Override
				public void skipped(String displayName, ArchiveException why) {
					failures.accept(new FileNote(inside(archive, displayName), Outcome.FAILED, why.getMessage()));
				}

				@Override
				public boolean cancelled() {
					return cancelled.getAsBoolean();
				}
			});
		} catch (IOException e) {
			failures.accept(new FileNote(archive, Outcome.FAILED, "the archive was left before its end: " + e.getMessage()));
		}
	}

	/// For people: the name of an entry is no path.
	private static Path inside(Path archive, String name) {
		return archive.resolveSibling(archive.getFileName() + "!" + name.replace('/', '\u2215').replace('\\', '\u2215'));
	}
}
