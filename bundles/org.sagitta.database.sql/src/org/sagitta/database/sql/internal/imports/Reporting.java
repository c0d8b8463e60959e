package org.sagitta.database.sql.internal.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.dicom.Tag;

/// Collects the outcomes of an import. Outcomes are told only after their commit. Safe on any thread.
public final class Reporting {
	/// What came of one study.
	/// @param changes what changed files had said before, by SOP Instance UID
	public record Study(String uid, String patientId, String patientName, int instances, List<Taker.Change> changes) { }

	/// Takes the outcome of each file.
	@FunctionalInterface
	public interface Lines {
		void line(Path file, Outcome outcome, String reason);
	}

	private final Instant started = Instant.now();
	private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
	private final List<FileNote> notTaken = new ArrayList<>();
	private final List<FileNote> warnings = new ArrayList<>();
	private final List<FileNote> failures = new ArrayList<>();
	private final Map<String, Study> studies = new LinkedHashMap<>();
	private final Lines lines;
	private long done;

	/// @param lines where the outcomes of all files are written
	public Reporting(Lines lines) {
		this.lines = lines;
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
		lines.line(file, outcome, reason);
	}

	synchronized void taken(Taker taker) {
		for (Taker.Taken each : taker.taken()) {
			var tags = each.candidate().tags();
			studies.merge(tags.text(Tag.StudyInstanceUID), new Study(tags.text(Tag.StudyInstanceUID), tags.text(Tag.PatientID),
					tags.text(Tag.PatientName), 1, List.of()), (a, _) -> new Study(a.uid, a.patientId, a.patientName, a.instances + 1, a.changes));
		}
		for (Taker.Change change : taker.changes()) {
			studies.computeIfPresent(change.study(), (_, a) -> new Study(a.uid, a.patientId, a.patientName, a.instances, plus(a.changes, change)));
		}
	}

	private static List<Taker.Change> plus(List<Taker.Change> changes, Taker.Change change) {
		var all = new ArrayList<>(changes);
		all.add(change);
		return all;
	}

	/// What came of each study, in the order in which they came.
	public synchronized List<Study> studies() {
		return List.copyOf(studies.values());
	}

	synchronized void warning(FileNote note) {
		warnings.add(note);
	}

	public synchronized void failure(FileNote note) {
		failures.add(note);
		lines.line(note.file(), note.outcome(), note.reason());
	}

	synchronized long done() {
		return done;
	}

	public synchronized ImportReport report(boolean cancelled) {
		return new ImportReport(started, Instant.now(), counts, notTaken, warnings, failures, cancelled);
	}
}
