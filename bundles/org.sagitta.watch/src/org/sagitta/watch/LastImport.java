package org.sagitta.watch;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;

/// What came of the files of a watched folder last.
/// @param started when their import began, which is also how its report is found among those of the database
/// @param finished when it ended
/// @param taken files that are new in the index, or newer than what it had
/// @param already files that the index had
/// @param notTaken files that the index does not show, and what could not be looked at
/// @param why of the first of these; "" where there are none
public record LastImport(Instant started, Instant finished, long taken, long already, long notTaken, String why) {
	public static LastImport of(ImportReport report) {
		long indexed = Arrays.stream(Outcome.values()).filter(Outcome::indexed).mapToLong(report::count).sum();
		long already = report.count(Outcome.ALREADY_THERE);
		String why = report.failures().stream().findFirst().or(() -> worst(report)).map(note -> note.file() + ": " + note.reason()).orElse("");
		return new LastImport(report.started(), report.finished(), indexed - already, already, report.notTaken().size() + report.failures().size(), why);
	}

	/// A file that is no DICOM is the least of what one wants to know.
	private static Optional<FileNote> worst(ImportReport report) {
		return report.notTaken().stream().filter(note -> note.outcome() != Outcome.NOT_DICOM).findFirst()
				.or(() -> report.notTaken().stream().findFirst());
	}
}
