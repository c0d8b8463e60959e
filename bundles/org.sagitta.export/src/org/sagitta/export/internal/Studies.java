package org.sagitta.export.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.sagitta.audit.Action;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.AuditTrail;
import org.sagitta.audit.Outcome;
import org.sagitta.audit.Subject;
import org.sagitta.export.internal.files.Unsynced;

/// Writes down each study of which there are files in the target, as soon as its last file has its outcome, and the names of its files
/// are on the disk.
final class Studies {
	private static final Logger LOG = System.getLogger("org.sagitta.export");

	private final AuditTrail trail;
	private final Path target;
	private final Unsynced folders;
	private final String user = System.getProperty("user.name", "unknown");
	private final Queue<Study> finished = new ConcurrentLinkedQueue<>();
	private final List<String> problems = new ArrayList<>();
	private int exported;

	Studies(AuditTrail trail, Path target, Unsynced folders) {
		this.trail = trail;
		this.target = target;
		this.folders = folders;
	}

	/// One study. It is open until [#close], and has files under way.
	final class Study {
		private final Line line;
		private final AtomicInteger open = new AtomicInteger(1);
		private final AtomicInteger good = new AtomicInteger();
		private final AtomicInteger bad = new AtomicInteger();

		private Study(Line line) {
			this.line = line;
		}

		void begin() {
			open.incrementAndGet();
		}

		/// @param isThere whether the file is in the target now
		void end(boolean isThere) {
			(isThere ? good : bad).incrementAndGet();
			close();
		}

		/// A file for which nothing was under way.
		void not() {
			bad.incrementAndGet();
		}

		void close() {
			if (open.decrementAndGet() == 0) {
				finished.add(this);
			}
		}

		boolean is(Line other) {
			return line.study().key().equals(other.study().key());
		}

		private AuditEvent event() {
			List<Subject> subjects = List.of(Subject.patient(line.patient().attribute("PatientID"), line.patient().attribute("PatientName")),
					Subject.study(line.study().key(), line.study().attribute("StudyDescription"), good.get()));
			return new AuditEvent(Instant.now(), user, Action.EXPORT, bad.get() > 0 ? Outcome.MINOR_FAILURE : Outcome.SUCCESS, subjects,
					"to " + target + (bad.get() > 0 ? "; " + bad.get() + " files were not exported" : ""));
		}
	}

	Study begin(Line line) {
		return new Study(line);
	}

	/// Writes down those that have finished. On one thread.
	void record() {
		List<AuditEvent> events = new ArrayList<>();
		for (Study study = finished.poll(); study != null; study = finished.poll()) {
			if (study.good.get() > 0) {
				events.add(study.event());
			}
		}
		if (events.isEmpty()) {
			return;
		}
		folders.sync();
		exported += events.size();
		try {
			trail.record(events);
		} catch (IOException e) {
			LOG.log(Level.ERROR, "The audit log cannot be written", e);
			problems.add("The audit log does not have the export of " + events.size() + " studies, as it cannot be written: " + e.getMessage());
		}
	}

	int exported() {
		return exported;
	}

	List<String> problems() {
		return problems;
	}
}
