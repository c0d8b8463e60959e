package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.sagitta.cli.internal.Text;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.inspect.Finding;
import org.sagitta.dicom.inspect.Finding.Severity;

/// A form in which findings are shown.
interface CheckOutput {
	void begin() throws IOException;

	void file(Path path, List<Finding> findings) throws IOException;

	/// @param others files in folders that were no DICOM files
	void end(int others) throws IOException;

	/// Under the name of each file a line for each finding, then how many there are.
	final class Lines implements CheckOutput {
		private final PrintStream out;
		private int files;
		private int wrong;

		Lines(PrintStream out) {
			this.out = out;
		}

		@Override
		public void begin() {
			// A text needs no frame.
		}

		@Override
		public void file(Path path, List<Finding> findings) {
			for (Finding finding : findings) {
				String place = finding.offset() < 0 ? "" : "at byte " + finding.offset() + ": ";
				String tag = finding.path().map(found -> found + ": ").orElse("");
				out.println("%-8s".formatted(finding.severity().name().toLowerCase(Locale.ROOT))
						+ Text.plain(place + tag + finding.message()));
			}
			long errors = count(findings, Severity.ERROR);
			long warnings = count(findings, Severity.WARNING);
			out.println(Text.plain(path.toString()) + ": " + Text.count(errors, "error") + ", " + Text.count(warnings, "warning"));
			files++;
			wrong += errors > 0 ? 1 : 0;
		}

		private static long count(List<Finding> findings, Severity severity) {
			return findings.stream().filter(finding -> finding.severity() == severity).count();
		}

		@Override
		public void end(int others) {
			if (files + others > 1) {
				out.println(Text.count(files, "file") + " checked, " + wrong + " with errors"
						+ (others == 0 ? "" : "; " + others + " not DICOM"));
			}
		}
	}

	/// An object for each file, in an array for several.
	final class Json implements CheckOutput {
		private final PrintStream out;
		private final JsonWriter json;
		private final boolean several;

		Json(PrintStream out, boolean several) {
			this.out = out;
			this.several = several;
			json = new JsonWriter(out, " ");
		}

		@Override
		public void begin() throws IOException {
			if (several) {
				json.beginArray();
			}
		}

		@Override
		public void file(Path path, List<Finding> findings) throws IOException {
			json.beginObject().name("file").value(path.toString()).name("findings").beginArray();
			for (Finding finding : findings) {
				json.beginObject().name("severity").value(finding.severity().name());
				if (finding.offset() >= 0) {
					json.name("offset").value(finding.offset());
				}
				if (finding.path().isPresent()) {
					json.name("path").value(finding.path().get().toString());
				}
				json.name("message").value(finding.message()).endObject();
			}
			json.endArray().endObject();
		}

		@Override
		public void end(int others) throws IOException {
			if (several) {
				json.endArray();
			}
			out.println();
		}
	}
}
