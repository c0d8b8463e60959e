package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.nio.file.Path;

import org.sagitta.dicom.DicomFile;

/// A form in which the elements of files are shown.
interface TagsOutput {
	default void begin() throws IOException {
	}

	void file(Path path, DicomFile file) throws IOException;

	/// After the last file.
	default void end() throws IOException {
	}
}
