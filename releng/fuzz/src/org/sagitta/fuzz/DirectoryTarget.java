package org.sagitta.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sagitta.dicom.DicomDirectory;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.DirectoryRecord;
import org.sagitta.dicom.internal.DicomFilesComponent;

/// Follows the records of a DICOMDIR, and looks for the files that they name.
public final class DirectoryTarget {
	private static final int RECORDS = 0x00041220;
	private static final DicomFiles FILES = new DicomFilesComponent();

	private DirectoryTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Path folder = Hostile.folder("media");
		Hostile.file(input, path -> {
			DicomFile file = FILES.read(path);
			List<DirectoryRecord> all = DicomDirectory.of(file).all();
			Hostile.check(all.size() <= file.dataSet().items(RECORDS).size(), "there are more records than items");
			for (DirectoryRecord record : all) {
				Hostile.refusable(() -> inside(folder, record.fileId()));
			}
		});
	}

	private static Optional<Path> inside(Path folder, List<String> fileId) throws IOException {
		Optional<Path> found = DicomDirectory.resolve(folder, fileId);
		Hostile.check(found.isEmpty() || found.get().normalize().startsWith(folder), "a file ID leads outside");
		return found;
	}
}
