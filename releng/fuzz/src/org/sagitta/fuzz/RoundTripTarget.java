package org.sagitta.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.DicomJson;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.internal.DicomFilesComponent;

/// Whatever could be read and written can be read again, and is written with the same bytes; what was correct says the same.
public final class RoundTripTarget {
	private static final DicomFiles FILES = new DicomFilesComponent();

	private RoundTripTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Hostile.file(input, path -> {
			DicomFile read = FILES.read(path);
			if (looksTurned(read.dataSet().tags()) || hasOddLengths(read)) {
				return;
			}
			Path first = written(read, "first.dcm");
			DicomFile again = Hostile.accepted("what was written cannot be read", () -> FILES.read(first));
			Path second = Hostile.accepted("what was written cannot be written again", () -> written(again, "second.dcm"));
			// What is out of order is sorted, what is there twice is there once: only what was correct stays as it was.
			Hostile.check(!read.problems().isEmpty() || json(read.dataSet()).equals(json(again.dataSet())), "what was written says something else");
			long mismatch = Files.mismatch(first, second);
			Hostile.check(mismatch < 0, "the second writing differs from the first at " + mismatch);
		});
	}

	/// Whether the data set begins with a group such as 1400, which no standard has: its bytes are those of 0014 in the other byte
	/// order, and readers who do not trust the transfer syntax go by that.
	private static boolean looksTurned(int[] tags) {
		int group = tags.length == 0 ? 0 : tags[0] >>> 16;
		return group >= 0x0100 && (group & 0xFF) == 0;
	}

	/// With its padding, a value may be a row of whole numbers, which it was not before.
	private static boolean hasOddLengths(DicomFile file) {
		return file.problems().stream().anyMatch(problem -> problem.reason().contains("odd length") || problem.reason().contains("more problems"));
	}

	private static Path written(DicomFile file, String name) throws IOException {
		Path path = Hostile.folder("written").resolve(name);
		Files.deleteIfExists(path);
		FILES.write(file, path);
		return path;
	}

	private static String json(DataSet dataSet) throws IOException {
		StringBuilder json = new StringBuilder();
		DicomJson.write(dataSet, new JsonWriter(json), DicomJson.Bulk.INLINE);
		return json.toString();
	}
}
