package org.sagitta.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.audit.Action;
import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.AuditFilter;
import org.sagitta.audit.AuditTrail;
import org.sagitta.audit.Outcome;
import org.sagitta.audit.Subject;

/// What is recorded is what is read, whatever it consists of.
class EntryTest {
	private static final String HOSTILE = "a\"b\\c\n\r\t\u0000\u001b[31m\u007f\u2028 ü \uD83E\uDE7B half \uD83E "
			+ "\",\"prev\":\"" + "0".repeat(64) + "\"}";
	@TempDir
	Path temp;

	@Test
	void everyFieldComesBack() throws IOException {
		List<AuditEvent> events = new ArrayList<>();
		for (Action action : Action.values()) {
			for (Outcome outcome : Outcome.values()) {
				events.add(new AuditEvent(Instant.parse("2029-12-31T23:59:59.123456789Z"), "someone", action, outcome, List.of(), ""));
			}
		}
		for (Subject.Kind kind : Subject.Kind.values()) {
			events.add(new AuditEvent(Instant.EPOCH, HOSTILE, Action.EXPORT, Outcome.SUCCESS,
					List.of(new Subject(kind, HOSTILE, HOSTILE, HOSTILE, Integer.MAX_VALUE), new Subject(kind, "", "", "", 0)), HOSTILE));
		}
		events.add(new AuditEvent(Instant.MIN, "u", Action.SEND, Outcome.SUCCESS, List.of(Subject.patient("1", "n"), Subject.study("2", "d", 3),
				Subject.series("4", "e", 5), Subject.instance("6", "7"), Subject.file("/a b\\c")), "d"));
		events.add(new AuditEvent(Instant.MAX, "u", Action.SEND, Outcome.SUCCESS, List.of(), "d"));
		try (AuditTrail trail = Trails.open(temp)) {
			trail.record(events);
			assertEquals(events, Trails.entries(trail).stream().map(AuditEntry::event).toList());
			assertEquals(Optional.empty(), trail.verify().problem());
		}
		try (AuditTrail trail = Trails.open(temp)) {
			List<AuditEntry> entries = Trails.entries(trail);
			assertEquals(events, entries.stream().map(AuditEntry::event).toList(), "also after the log was closed");
			assertEquals(Long.toString(ProcessHandle.current().pid()), entries.getFirst().process());
			assertEquals(events.size(), entries.getLast().number());
		}
	}

	@Test
	void aLineHasTheMembersOfAnAuditMessageInTheirOrder() throws IOException {
		try (AuditTrail trail = Trails.open(temp)) {
			trail.record(new AuditEvent(Trails.NOW, "jane", Action.REMOVE, Outcome.MINOR_FAILURE,
					List.of(Subject.patient("42", "Doe^J"), new Subject(Subject.Kind.STUDY, "1.2", "CT", "1.2.840", 7)), "why"));
		}
		String line = Files.readAllLines(Trails.file(temp)).getFirst();
		String process = Long.toString(ProcessHandle.current().pid());
		String expected = """
				{"Number":1,
				"EventIdentification":{"EventID":{"csd-code":"110105","codeSystemName":"DCM","originalText":"DICOM Study Deleted"},
				"EventTypeCode":{"csd-code":"REMOVE","codeSystemName":"99SAGITTA","originalText":"REMOVE"},
				"EventActionCode":"D","EventDateTime":"2030-05-06T07:08:09Z","EventOutcomeIndicator":4,"EventOutcomeDescription":"why"},
				"ActiveParticipant":[{"UserID":"jane","UserIsRequestor":true},
				{"UserID":"Sagitta","AlternativeUserID":"PROCESS","UserIsRequestor":false,
				"RoleIDCode":{"csd-code":"110150","codeSystemName":"DCM","originalText":"Application"}}],
				"AuditSourceIdentification":{"AuditSourceID":"Sagitta","AuditSourceTypeCode":"1"},
				"ParticipantObjectIdentification":[
				{"ParticipantObjectTypeCode":1,"ParticipantObjectTypeCodeRole":1,
				"ParticipantObjectIDTypeCode":{"csd-code":"2","codeSystemName":"RFC-3881","originalText":"Patient Number"},
				"ParticipantObjectID":"42","ParticipantObjectName":"Doe^J"},
				{"ParticipantObjectTypeCode":2,"ParticipantObjectTypeCodeRole":3,
				"ParticipantObjectIDTypeCode":{"csd-code":"110180","codeSystemName":"DCM","originalText":"Study Instance UID"},
				"ParticipantObjectID":"1.2","ParticipantObjectName":"CT","SOPClass":{"UID":"1.2.840","NumberOfInstances":7}}],
				""".replace("\n", "").replace("PROCESS", process);
		assertEquals(expected, line.substring(0, line.lastIndexOf("\"prev\"")));
		assertTrue(line.endsWith("\"}") && line.contains("\"prev\":\"" + "0".repeat(64) + "\",\"hash\":\""), line);
	}

	@Test
	void anEventThatIsTooLargeIsRefusedAndNothingOfTheCallIsWritten() throws IOException {
		var large = new AuditEvent(Trails.NOW, "u", Action.IMPORT, Outcome.SUCCESS, Collections.nCopies(10_000, Subject.file("f")), "");
		try (AuditTrail trail = Trails.open(temp)) {
			assertThrows(IllegalArgumentException.class, () -> trail.record(List.of(Trails.event(1), large)));
			assertEquals(0, trail.verify().entries());
			var longest = new AuditEvent(Trails.NOW, "u", Action.IMPORT, Outcome.SUCCESS, List.of(), "x".repeat(1_000_000));
			trail.record(Collections.nCopies(70, longest));
			assertEquals(70, trail.verify().entries());
		}
	}

	@Test
	void theFilterAsksForEveryCondition() throws IOException {
		try (AuditTrail trail = Trails.open(temp)) {
			trail.record(Trails.events(0, 10));
			trail.record(new AuditEvent(Trails.NOW, "jane", Action.EXPORT, Outcome.SUCCESS, List.of(Subject.study("1.2.3.4", "", 1)), "Straße"));
			AuditFilter all = AuditFilter.ALL;
			assertEquals(11, Trails.entries(trail, all).size());
			assertEquals(List.of(3L, 4L, 5L), numbers(trail, all.between(Trails.NOW.plusSeconds(2), Trails.NOW.plusSeconds(5))));
			assertEquals(List.of(11L), numbers(trail, all.of(Action.EXPORT, Action.SEND)));
			assertEquals(List.of(2L), numbers(trail, all.ofPatient("P1")));
			assertEquals(List.of(5L, 11L), numbers(trail, all.ofStudy("1.2.3.4")));
			assertEquals(List.of(11L), numbers(trail, all.ofStudy("1.2.3.4").by("jane")));
			assertEquals(List.of(), numbers(trail, all.ofPatient("1.2.3.4")));
			for (String text : List.of("STRASSE".replace("SS", "ß"), "JANE", "export")) {
				assertEquals(List.of(11L), numbers(trail, all.with(text)), text);
			}
			assertEquals(List.of(8L), numbers(trail, all.with("name^7")));
			assertEquals(List.of(8L), numbers(trail, all.with("EVENT 7")));
		}
	}

	@Test
	void everyActionHasACodeOfTheStandard() {
		for (Action action : Action.values()) {
			assertTrue(action.code().matches("1101\\d\\d") && "CRUDE".indexOf(action.type()) >= 0 && !action.meaning().isBlank(), action.name());
		}
		assertEquals(List.of(0, 4, 8, 12), Stream.of(Outcome.values()).map(Outcome::indicator).toList());
	}

	private static List<Long> numbers(AuditTrail trail, AuditFilter filter) throws IOException {
		return Trails.entries(trail, filter).stream().map(AuditEntry::number).toList();
	}
}
