package org.sagitta.fuzz;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomJson;
import org.sagitta.dicom.DicomJson.Bulk;
import org.sagitta.dicom.JsonReader;
import org.sagitta.dicom.JsonWriter;

/// Reads any text as DICOM JSON. What was read can be written and read again, and stays the same from the second time on.
public final class JsonTarget {
	private static final long FIXED = 4 << 20;
	/// An empty element is some 20 characters, and 100 bytes. But a single backslash in Specific Character Set is a defined term, which
	/// is brought into its normal form by regular expressions, and all that is made on the way counts here.
	private static final long READ = 4096;

	private JsonTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		String text = new String(input, StandardCharsets.UTF_8);
		DataSet first = Hostile.refusable(() -> Hostile.within(FIXED + READ * input.length, () -> read(text)));
		String written = first == null ? null : Hostile.refusable(() -> write(first));
		if (written != null) {
			Hostile.wrapped(() -> walked(first));
			DataSet second = Hostile.accepted("our own JSON is refused", () -> read(written));
			String again = Hostile.accepted("what was read from our own JSON is not written", () -> write(second));
			DataSet third = Hostile.accepted("our own JSON is refused the second time", () -> read(again));
			Hostile.check(again.equals(write(third)), "the third writing differs from the second");
		}
	}

	private static DataSet walked(DataSet dataSet) {
		Walk.through(dataSet);
		return dataSet;
	}

	private static DataSet read(String text) throws IOException {
		return DicomJson.read(new JsonReader(new StringReader(text)));
	}

	private static String write(DataSet dataSet) throws IOException {
		StringBuilder out = new StringBuilder();
		DicomJson.write(dataSet, new JsonWriter(out), Bulk.INLINE);
		return out.toString();
	}
}
