package org.sagitta.cli.internal.audit;

import java.io.IOException;
import java.io.PrintStream;

import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.Subject;
import org.sagitta.dicom.JsonWriter;

/// The audit trail for programs, with the codes of the standard.
final class AuditJson implements AuditOutput {
	private final PrintStream out;
	private final JsonWriter json;

	AuditJson(PrintStream out) {
		this.out = out;
		json = new JsonWriter(out, " ");
	}

	@Override
	public void begin() throws IOException {
		json.beginArray();
	}

	@Override
	public void entry(AuditEntry entry) throws IOException {
		AuditEvent event = entry.event();
		json.beginObject().name("number").value(entry.number()).name("time").value(event.time().toString());
		json.name("user").value(event.user()).name("process").value(entry.process()).name("action").value(event.action().name());
		json.name("eventId").value(event.action().code()).name("event").value(event.action().meaning());
		json.name("type").value(String.valueOf(event.action().type())).name("outcome").value(event.outcome().name());
		json.name("subjects").beginArray();
		for (Subject each : event.subjects()) {
			json.beginObject().name("kind").value(each.kind().name()).name("id").value(each.id()).name("name").value(each.name());
			json.name("sopClass").value(each.sopClass()).name("instances").value(each.instances()).endObject();
		}
		json.endArray().name("detail").value(event.detail()).endObject();
	}

	@Override
	public void end() throws IOException {
		json.endArray();
		out.println();
	}
}
