package org.sagitta.watch.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;

/// Tells whether a file that has not changed for a while is whole: a sender may pause for longer than anyone waits. The whole data set
/// is stepped through, while pixels stay where they are; what is no DICOM file is taken for whole.
record Completeness(DicomFiles files) {
	/// What is missing of a file; nothing where it is whole.
	Optional<String> lacking(Path file) {
		try {
			if (Files.size(file) == 0) {
				return Optional.of("is empty");
			}
			return files.read(file).problems().stream().filter(DicomFile.Problem::lost).findFirst().map(DicomFile.Problem::reason);
		} catch (DicomException e) {
			return e.kind() == DicomException.Kind.TRUNCATED ? Optional.of(e.getMessage()) : Optional.empty();
		} catch (NoSuchFileException _) {
			return Optional.of("is not there");
		} catch (IOException e) {
			return Optional.of("cannot be read: " + e.getMessage()); // on Windows, as long as another program writes it
		}
	}
}
