package org.sagitta.audit.internal;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.sagitta.audit.Action;
import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.Outcome;
import org.sagitta.audit.Subject;
import org.sagitta.audit.Subject.Kind;
import org.sagitta.dicom.JsonReader;

/// An entry from its line. A member that is not known is passed over: a newer version may have written it.
final class EntryReader {
	private final JsonReader json;
	private long number;
	private Instant time;
	private Action action;
	private Outcome outcome;
	private String detail = "";
	private String user;
	private String process = "";
	private final List<Subject> subjects = new ArrayList<>();

	private EntryReader(String line) {
		json = new JsonReader(new StringReader(line));
	}

	/// @throws IOException when it is no entry
	static AuditEntry read(String line) throws IOException {
		try {
			return new EntryReader(line).entry();
		} catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
			// What a record refuses, an unknown name, a number or a time that is none, a member that is missing
			throw new IOException("No entry of an audit trail: " + e.getMessage(), e);
		}
	}

	private AuditEntry entry() throws IOException {
		json.beginObject();
		while (json.hasNext()) {
			switch (json.name()) {
				case "Number" -> number = Long.parseLong(json.number());
				case "EventIdentification" -> event();
				case "ActiveParticipant" -> array(this::participant);
				case "ParticipantObjectIdentification" -> array(this::subject);
				default -> json.skip();
			}
		}
		json.endObject();
		return new AuditEntry(number, new AuditEvent(time, user, action, outcome, subjects, detail), process);
	}

	private void event() throws IOException {
		json.beginObject();
		while (json.hasNext()) {
			switch (json.name()) {
				case "EventTypeCode" -> action = Action.valueOf(code());
				case "EventDateTime" -> time = Instant.parse(json.string());
				case "EventOutcomeIndicator" -> outcome = outcome(Integer.parseInt(json.number()));
				case "EventOutcomeDescription" -> detail = json.string();
				default -> json.skip();
			}
		}
		json.endObject();
	}

	private static Outcome outcome(int indicator) {
		return Stream.of(Outcome.values()).filter(o -> o.indicator() == indicator).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(indicator + " is no outcome"));
	}

	private void participant() throws IOException {
		String id = null;
		String alternative = "";
		boolean requestor = false;
		json.beginObject();
		while (json.hasNext()) {
			switch (json.name()) {
				case "UserID" -> id = json.string();
				case "AlternativeUserID" -> alternative = json.string();
				case "UserIsRequestor" -> requestor = json.bool();
				default -> json.skip();
			}
		}
		json.endObject();
		if (requestor) {
			user = id;
		} else {
			process = alternative;
		}
	}

	private void subject() throws IOException {
		Kind kind = null;
		String id = null;
		String name = "";
		var classOf = new SopClass("", 0);
		json.beginObject();
		while (json.hasNext()) {
			switch (json.name()) {
				case "ParticipantObjectIDTypeCode" -> kind = SubjectCode.kind(code()).orElse(null);
				case "ParticipantObjectID" -> id = json.string();
				case "ParticipantObjectName" -> name = json.string();
				case "SOPClass" -> classOf = sopClass();
				default -> json.skip();
			}
		}
		json.endObject();
		subjects.add(new Subject(kind, id, name, classOf.uid, classOf.instances));
	}

	private SopClass sopClass() throws IOException {
		String uid = "";
		int instances = 0;
		json.beginObject();
		while (json.hasNext()) {
			switch (json.name()) {
				case "UID" -> uid = json.string();
				case "NumberOfInstances" -> instances = Integer.parseInt(json.number());
				default -> json.skip();
			}
		}
		json.endObject();
		return new SopClass(uid, instances);
	}

	private String code() throws IOException {
		String code = null;
		json.beginObject();
		while (json.hasNext()) {
			if (json.name().equals("csd-code")) {
				code = json.string();
			} else {
				json.skip();
			}
		}
		json.endObject();
		return code;
	}

	private void array(Part element) throws IOException {
		json.beginArray();
		while (json.hasNext()) {
			element.read();
		}
		json.endArray();
	}

	private record SopClass(String uid, int instances) {
	}

	private interface Part {
		void read() throws IOException;
	}
}
