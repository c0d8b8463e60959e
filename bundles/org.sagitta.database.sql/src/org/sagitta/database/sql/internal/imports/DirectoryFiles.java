package org.sagitta.database.sql.internal.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.dicom.DicomDirectory;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.DirectoryRecord;

/// The files that a DICOMDIR refers to, in any case of letters, anywhere below its folder, never outside of it.
/// @param met told of each DICOMDIR
record DirectoryFiles(DicomFiles files, Consumer<FileNote> failures, Runnable met) {
	static boolean isNamed(Path file) {
		return file.getFileName().toString().equalsIgnoreCase("DICOMDIR");
	}

	/// @param found takes each file that is there; those that are not are failures
	void find(Path dicomdir, Consumer<Path> found) {
		met.run();
		try {
			for (DirectoryRecord record : DicomDirectory.of(files.read(dicomdir)).all()) {
				if (!record.fileId().isEmpty()) {
					file(dicomdir, record.fileId(), found);
				}
			}
		} catch (IOException | UncheckedIOException e) {
			failures.accept(new FileNote(dicomdir, Outcome.FAILED, "the DICOMDIR cannot be read: " + e.getMessage()));
		}
	}

	private void file(Path dicomdir, List<String> id, Consumer<Path> found) {
		try {
			Optional<Path> file = DicomDirectory.resolve(dicomdir.getParent(), id);
			if (file.isPresent()) {
				found.accept(file.get());
			} else {
				failures.accept(new FileNote(dicomdir, Outcome.FAILED, "it names " + String.join("/", id) + ", which is not there"));
			}
		} catch (IOException e) {
			failures.accept(new FileNote(dicomdir, Outcome.FAILED, e.getMessage()));
		}
	}
}
