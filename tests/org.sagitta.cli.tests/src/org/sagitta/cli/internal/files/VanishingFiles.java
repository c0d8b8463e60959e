package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Header;
import org.sagitta.dicom.TagSet;

/// Empties a file called gone.dcm as soon as it was read, as if it changed meanwhile: its large values cannot be read any more.
record VanishingFiles(DicomFiles files) implements DicomFiles {
	@Override
	public Header scan(Path file, TagSet wanted) throws IOException {
		return files.scan(file, wanted);
	}

	@Override
	public Header identify(Path file, TagSet wanted) throws IOException {
		return files.identify(file, wanted);
	}

	@Override
	public DicomFile read(Path file) throws IOException {
		DicomFile read = files.read(file);
		if (file.endsWith("gone.dcm")) {
			Files.write(file, new byte[0]);
		}
		return read;
	}

	@Override
	public void write(DicomFile file, Path target) throws IOException {
		files.write(file, target);
	}
}
