package org.sagitta.database.sql.internal.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;

/// Collects the outcomes of an import. Outcomes are told only after their commit. Safe on any thread.
final class Reporting {
	private final Instant started = Instant.now();
	private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
	private final List<FileNote> notTaken = new ArrayList<>();
	private final List<FileNote> warnings = new ArrayList<>();
	private final List<FileNote> failures = new ArrayList<>();
	private long done;

	Reporting() {
		for (Outcome each : Outcome.values()) {
			counts.put(each, 0L);
		}
	}

	synchronized void outcome(Path file, Outcome outcome, String reason) {
		counts.merge(outcome, 1L, Long::sum);
		done++;
		if (!outcome.indexed()) {
			notTaken.add(new FileNote(file, outcome, reason));
		}
	}

	synchronized void warning(FileNote note) {
		warnings.add(note);
	}

	synchronized void failure(FileNote note) {
		failures.add(note);
	}

	synchronized long done() {
		return done;
	}

	synchronized ImportReport report(boolean cancelled) {
		return new ImportReport(started, Instant.now(), counts, notTaken, warnings, failures, cancelled);
	}
}
