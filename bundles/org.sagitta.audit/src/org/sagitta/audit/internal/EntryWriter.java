package org.sagitta.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.Subject;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.journal.LineLog;

/// Entries as lines: the audit message of PS3.15 section A.5 with its names as members of a JSON object, in this order always.
final class EntryWriter {
	/// A coding scheme of our own: designators of that kind begin with 99 (PS3.16 section 8.2).
	static final String OUR_SCHEME = "99SAGITTA";
	private static final String PROCESS = Long.toString(ProcessHandle.current().pid());

	private EntryWriter() {
	}

	/// The line of the entry that follows another.
	static String line(AuditEvent event, Link previous) {
		var text = new StringBuilder();
		try {
			write(new JsonWriter(text), event, previous);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // a StringBuilder throws none
		}
		String line = previous.seal(text.toString());
		if (line.length() > LineLog.LONGEST_LINE || line.getBytes(StandardCharsets.UTF_8).length > LineLog.LONGEST_LINE) {
			throw new IllegalArgumentException("The event with its " + event.subjects().size() + " subjects takes more than "
					+ LineLog.LONGEST_LINE + " bytes: name studies with their numbers of instances instead of the instances");
		}
		return line;
	}

	private static void write(JsonWriter json, AuditEvent event, Link previous) throws IOException {
		json.beginObject().name("Number").value(previous.number() + 1);
		json.name("EventIdentification").beginObject();
		code(json.name("EventID"), event.action().code(), "DCM", event.action().meaning());
		code(json.name("EventTypeCode"), event.action().name(), OUR_SCHEME, event.action().name());
		json.name("EventActionCode").value(String.valueOf(event.action().type()));
		json.name("EventDateTime").value(event.time().toString());
		json.name("EventOutcomeIndicator").value(event.outcome().indicator());
		json.name("EventOutcomeDescription").value(event.detail()).endObject();
		json.name("ActiveParticipant").beginArray();
		json.beginObject().name("UserID").value(event.user()).name("UserIsRequestor").value(true).endObject();
		json.beginObject().name("UserID").value("Sagitta").name("AlternativeUserID").value(PROCESS);
		code(json.name("UserIsRequestor").value(false).name("RoleIDCode"), "110150", "DCM", "Application");
		json.endObject().endArray();
		// 1 is an end-user display device.
		json.name("AuditSourceIdentification").beginObject().name("AuditSourceID").value("Sagitta");
		json.name("AuditSourceTypeCode").value("1").endObject();
		json.name("ParticipantObjectIdentification").beginArray();
		for (Subject subject : event.subjects()) {
			write(json, subject);
		}
		json.endArray().name("prev").value(previous.hash()).endObject();
	}

	private static void write(JsonWriter json, Subject subject) throws IOException {
		SubjectCode code = SubjectCode.of(subject.kind());
		json.beginObject().name("ParticipantObjectTypeCode").value(code.type()).name("ParticipantObjectTypeCodeRole").value(code.role());
		code(json.name("ParticipantObjectIDTypeCode"), code.code(), code.scheme(), code.meaning());
		json.name("ParticipantObjectID").value(subject.id()).name("ParticipantObjectName").value(subject.name());
		if (subject.instances() > 0 || !subject.sopClass().isEmpty()) {
			json.name("SOPClass").beginObject().name("UID").value(subject.sopClass());
			json.name("NumberOfInstances").value(subject.instances()).endObject();
		}
		json.endObject();
	}

	private static void code(JsonWriter json, String code, String scheme, String meaning) throws IOException {
		json.beginObject().name("csd-code").value(code).name("codeSystemName").value(scheme).name("originalText").value(meaning).endObject();
	}
}
