package org.sagitta.cli.internal.audit;

import java.io.IOException;
import java.util.stream.Collectors;

import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.Subject;

/// A form in which the audit trail is shown.
sealed interface AuditOutput permits AuditText, AuditJson, AuditCsv {
	default void begin() throws IOException {
	}

	void entry(AuditEntry entry) throws IOException;

	default void end() throws IOException {
	}

	/// What an event was about, in one line.
	static String subjects(AuditEvent event, Subject.Kind kind) {
		return event.subjects().stream().filter(each -> each.kind() == kind)
				.map(each -> (each.id() + ' ' + each.name()).strip()).collect(Collectors.joining("; "));
	}
}
