package org.sagitta.audit.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.sagitta.audit.Action;
import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.AuditFilter;
import org.sagitta.audit.AuditTrail;
import org.sagitta.audit.AuditVerification;
import org.sagitta.audit.Outcome;
import org.sagitta.audit.Subject;

/// Trails of the year 2030 and what to put into them.
final class Trails {
	static final Instant NOW = Instant.parse("2030-05-06T07:08:09Z");

	private Trails() {
	}

	static AuditTrail open(Path folder) throws IOException {
		return open(folder, NOW);
	}

	static AuditTrail open(Path folder, Instant now) throws IOException {
		return new FileAuditTrail(folder, Clock.fixed(now, ZoneOffset.UTC));
	}

	static Path file(Path folder) {
		return folder.resolve("audit-2030.log");
	}

	static AuditEvent event(int n) {
		return new AuditEvent(NOW.plusSeconds(n), "user " + n % 3, Action.IMPORT, Outcome.SUCCESS,
				List.of(Subject.patient("P" + n, "Name^" + n), Subject.study("1.2.3." + n, "CT \"head\"", n)), "event " + n);
	}

	static List<AuditEvent> events(int from, int to) {
		return IntStream.range(from, to).mapToObj(Trails::event).toList();
	}

	/// Makes a log of some events.
	static void make(Path folder, int count) throws IOException {
		try (AuditTrail trail = open(folder)) {
			trail.record(events(0, count));
		}
	}

	static List<AuditEntry> entries(AuditTrail trail) throws IOException {
		return entries(trail, AuditFilter.ALL);
	}

	static List<AuditEntry> entries(AuditTrail trail, AuditFilter filter) throws IOException {
		var entries = new ArrayList<AuditEntry>();
		trail.read(filter, entries::add);
		return entries;
	}

	static List<AuditEvent> ofAction(AuditTrail trail, Action action) throws IOException {
		return entries(trail, AuditFilter.ALL.of(action)).stream().map(AuditEntry::event).toList();
	}

	/// Replaces the lines of the only file.
	static void change(Path folder, Change change) throws IOException {
		var lines = new ArrayList<>(Files.readAllLines(file(folder)));
		change.of(lines);
		Files.writeString(file(folder), String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
	}

	static AuditVerification verifyWithoutOpening(Path folder) throws IOException {
		var check = new ChainCheck(new Head(folder).read().orElseThrow());
		check.check(TrailFiles.list(folder));
		return new AuditVerification(check.entries(), check.alerts(), check.problem());
	}

	interface Change {
		void of(List<String> lines);
	}
}
