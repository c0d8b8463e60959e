package org.sagitta.samples;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sagitta.dicom.DicomFiles;
import org.sagitta.samples.internal.Catalogue;
import org.sagitta.samples.internal.SampleSeries;

/// The sample data: a CT head phantom of 64 slices, an MR study of two series, and patients with a Japanese and a Greek name.
/// The same bytes each time.
public final class SampleData {
	private SampleData() {
	}

	/// Writes all of it below a folder, which is made; files that are there already are left alone.
	/// @return how many files were written
	/// @throws IOException when a folder or a file cannot be written; what was written until then stays
	public static int write(DicomFiles files, Path folder) throws IOException {
		int written = 0;
		for (SampleSeries series : Catalogue.series()) {
			Path target = folder.resolve(series.folder());
			Files.createDirectories(target);
			for (int slice = 0; slice < series.slices(); slice++) {
				Path file = target.resolve("%04d.dcm".formatted(slice + 1));
				if (!Files.exists(file)) {
					written += write(files, series, slice, file);
				}
			}
		}
		return written;
	}

	private static int write(DicomFiles files, SampleSeries series, int slice, Path file) throws IOException {
		try {
			files.write(series.file(slice), file);
			return 1;
		} catch (FileAlreadyExistsException _) {
			// Somebody else wrote it at this moment: left alone as well.
			return 0;
		}
	}
}
