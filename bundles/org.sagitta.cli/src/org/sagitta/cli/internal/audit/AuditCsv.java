package org.sagitta.cli.internal.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.Subject;
import org.sagitta.cli.internal.Csv;

/// The audit trail as a table.
final class AuditCsv implements AuditOutput {
	private final Csv csv;

	AuditCsv(PrintStream out) {
		csv = new Csv(out);
	}

	@Override
	public void begin() throws IOException {
		csv.row(List.of("Number", "Time", "User", "Process", "Action", "Event", "Outcome", "Patients", "Studies", "Series", "Instances", "Files",
				"Detail"));
	}

	@Override
	public void entry(AuditEntry entry) throws IOException {
		AuditEvent event = entry.event();
		csv.row(List.of(Long.toString(entry.number()), event.time().toString(), event.user(), entry.process(), event.action().name(),
				event.action().meaning(), event.outcome().name(), AuditOutput.subjects(event, Subject.Kind.PATIENT),
				AuditOutput.subjects(event, Subject.Kind.STUDY), AuditOutput.subjects(event, Subject.Kind.SERIES),
				AuditOutput.subjects(event, Subject.Kind.INSTANCE), AuditOutput.subjects(event, Subject.Kind.FILE), event.detail()));
	}
}
