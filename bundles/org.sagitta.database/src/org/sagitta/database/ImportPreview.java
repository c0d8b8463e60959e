package org.sagitta.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;

/// What an import would do, found by looking at the files as the import does. Nothing was written.
/// @param counts how many files would have each outcome; all outcomes are keys
/// @param patients that would be new in the index
/// @param studies that would be new in the index
/// @param series that would be new in the index
/// @param bytes of the files that the index would take
/// @param archives ZIP and tar archives that were looked into
/// @param directories DICOMDIRs whose files were looked at
/// @param notTaken some of the files that would not be taken, each with its reason
/// @param failures what could not be looked at
/// @param cancelled whether the user stopped it; what was not looked at then is in no count
public record ImportPreview(Map<Outcome, Long> counts, long patients, long studies, long series, long bytes, long archives, long directories,
		List<FileNote> notTaken, List<FileNote> failures, boolean cancelled) {
	/// So many files that would not be taken are named.
	public static final int MOST_NOTES = 1_000;

	public ImportPreview {
		counts = Map.copyOf(counts);
		notTaken = List.copyOf(notTaken);
		failures = List.copyOf(failures);
	}

	public long count(Outcome outcome) {
		return counts.getOrDefault(outcome, 0L);
	}
}
