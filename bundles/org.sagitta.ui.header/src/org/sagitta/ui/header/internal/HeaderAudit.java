package org.sagitta.ui.header.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.sagitta.audit.Action;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.Outcome;
import org.sagitta.database.DicomDatabase;

/// Writes down whose headers were looked at: each series once as long as the view is open and shows this database.
final class HeaderAudit {
	private final Set<String> written = new HashSet<>();
	private DicomDatabase of;

	/// On a background thread.
	/// @throws IOException when the log could not be written
	synchronized void record(HeaderSet set) throws IOException {
		if (of != set.database()) {
			of = set.database();
			written.clear();
		}
		String user = System.getProperty("user.name", "unknown");
		List<AuditEvent> events = set.seen().stream().filter(seen -> !written.contains(seen.series()))
				.map(seen -> new AuditEvent(Instant.now(), user, Action.VIEW_HEADER, Outcome.SUCCESS, seen.subjects(), "")).toList();
		if (!events.isEmpty()) {
			of.audit().record(events);
			set.seen().forEach(seen -> written.add(seen.series()));
		}
	}
}
