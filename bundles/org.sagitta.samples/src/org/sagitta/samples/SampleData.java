package org.sagitta.samples;

import java.io.IOException;
import java.nio.file.Path;

import org.sagitta.dicom.DicomFiles;

/// The sample data: a CT head phantom of 64 slices, an MR study of two series, and patients with a Japanese and a Greek name.
/// The same bytes each time.
public final class SampleData {
	private SampleData() {
	}

	/// Writes all of it below a folder, which is made; files that are there already are left alone.
	/// @return how many files were written
	public static int write(DicomFiles files, Path folder) throws IOException { throw new UnsupportedOperationException(); }
}
