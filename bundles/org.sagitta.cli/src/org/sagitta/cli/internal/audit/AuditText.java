package org.sagitta.cli.internal.audit;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Stream;

import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.Outcome;
import org.sagitta.audit.Subject;
import org.sagitta.cli.internal.Text;
import org.sagitta.cli.internal.Times;

/// The audit trail for people: a line for each entry.
record AuditText(PrintStream out) implements AuditOutput {
	@Override
	public void entry(AuditEntry entry) {
		AuditEvent event = entry.event();
		var line = new StringBuilder(Times.local(event.time())).append("  ").append(event.user()).append("  ").append(event.action());
		if (event.outcome() != Outcome.SUCCESS) {
			line.append(" (").append(event.outcome()).append(')');
		}
		for (Subject each : event.subjects()) {
			line.append("  ").append(each.kind().name().toLowerCase(Locale.ROOT));
			Stream.of(each.id(), each.name()).filter(text -> !text.isEmpty()).forEach(text -> line.append(' ').append(text));
			line.append(each.instances() == 0 ? "" : " (" + Text.count(each.instances(), "instance") + ")");
		}
		out.println(Text.plain(line.append(event.detail().isEmpty() ? "" : "  " + event.detail()).toString()));
	}
}
