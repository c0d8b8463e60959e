package org.sagitta.database;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What became of each file of an import, written from commits.
/// @param counts how many files had each outcome; all outcomes are keys
/// @param notTaken the files that the index does not show after the import, each with its reason
/// @param warnings files that were taken though something is wrong with them
/// @param failures what could not be looked at (a path that does not exist, a folder that cannot be read); not counted as files
/// @param cancelled whether the user stopped it; what was not looked at then is in no count
public record ImportReport(Instant started, Instant finished, Map<Outcome, Long> counts, List<FileNote> notTaken,
		List<FileNote> warnings, List<FileNote> failures, boolean cancelled) {
	public enum Outcome {
		/// New in the index.
		TAKEN(true),
		/// The index had it, and has it unchanged.
		ALREADY_THERE(true),
		/// It was linked, and is now a copy that the database owns.
		NOW_OWNED(true),
		/// The linked file has changed, and the index now says what it says.
		UPDATED(true),
		/// The indexed file had gone; the index now points to this one.
		RELOCATED(true),
		/// The indexed file had gone; the index now points to this one, which differs from it.
		RELOCATED_CHANGED(true),
		/// Its SOP Instance UID belongs to another file with other content: kept aside, the first one stays.
		QUARANTINED(false),
		/// Not a DICOM file.
		NOT_DICOM(false),
		/// DICOM, but nothing that the index takes: a DICOMDIR, a worklist item.
		NOT_AN_INSTANCE(false),
		/// DICOM without a Study, Series or SOP Instance UID.
		NO_UID(false),
		/// Damaged, unreadable, or not copied.
		FAILED(false);

		private final boolean indexed;

		Outcome(boolean indexed) {
			this.indexed = indexed;
		}

		/// Whether the index has the file's instance by this file after the import.
		public boolean indexed() {
			return indexed;
		}
	}

	public record FileNote(Path file, Outcome outcome, String reason) { }

	public ImportReport {
		counts = Map.copyOf(counts);
		notTaken = List.copyOf(notTaken);
		warnings = List.copyOf(warnings);
		failures = List.copyOf(failures);
	}

	public long count(Outcome outcome) {
		return counts.getOrDefault(outcome, 0L);
	}

	/// Whether all that was asked for was done: not cancelled, and no file that is DICOM was left out. Files of other kinds in
	/// a folder are no failure.
	public boolean complete() {
		return !cancelled && failures.isEmpty() && count(Outcome.FAILED) == 0 && count(Outcome.NO_UID) == 0 && count(Outcome.QUARANTINED) == 0;
	}
}
