package org.sagitta.cli.internal.data;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.sagitta.cli.internal.Text;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;

/// An import report for people: what became of the files in one line on standard output, each file of note on standard error.
public final class ImportReportText {
	private ImportReportText() {
	}

	public static void write(ImportReport report, Path folder, PrintStream out, PrintStream err) {
		report.failures().forEach(note -> line("not looked at", note, err));
		report.notTaken().forEach(note -> line("not taken", note, err));
		report.warnings().forEach(note -> line("taken, but", note, err));
		List<String> parts = new ArrayList<>();
		for (Outcome outcome : Outcome.values()) {
			if (report.count(outcome) > 0 || outcome == Outcome.TAKEN) {
				parts.add(report.count(outcome) + " " + words(outcome));
			}
		}
		if (!report.failures().isEmpty()) {
			parts.add(report.failures().size() + " not looked at");
		}
		double seconds = Duration.between(report.started(), report.finished()).toMillis() / 1000.0;
		out.printf(Locale.ROOT, "%s: %s (%.1f s) into %s%n", report.cancelled() ? "Cancelled" : "Imported", String.join(", ", parts),
				seconds, folder);
	}

	private static void line(String what, FileNote note, PrintStream err) {
		err.println(what + ": " + Text.plain(note.file() + ": " + note.reason()));
	}

	static String words(Outcome outcome) {
		return switch (outcome) {
			case TAKEN -> "taken";
			case ALREADY_THERE -> "already there";
			case NOW_OWNED -> "now copied";
			case UPDATED -> "updated";
			case RELOCATED -> "found in a new place";
			case RELOCATED_CHANGED -> "found in a new place and changed";
			case QUARANTINED -> "kept aside, with the UID of another file";
			case NOT_DICOM -> "not DICOM";
			case NOT_AN_INSTANCE -> "no instances";
			case NO_UID -> "without a UID";
			case FAILED -> "failed";
		};
	}
}
