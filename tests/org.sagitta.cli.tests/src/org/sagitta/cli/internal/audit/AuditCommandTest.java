package org.sagitta.cli.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.audit.Action;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.AuditVerification;
import org.sagitta.audit.Outcome;
import org.sagitta.audit.Subject;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;

class AuditCommandTest {
	private static final Instant TIME = Instant.parse("2026-03-01T10:00:00Z");

	private final FakeDatabase database = new FakeDatabase();
	private final Command command = new AuditCommand(database.access());

	@BeforeEach
	void fill() {
		database.audit.events.add(new AuditEvent(TIME, "jane", Action.REMOVE, Outcome.SUCCESS, List.of(Subject.patient("42", "Doe^Jane"),
				Subject.study("1.1", "=HEAD\u001B", 12)), "\"old\""));
		database.audit.events.add(new AuditEvent(TIME.plusSeconds(86_400), "john", Action.IMPORT, Outcome.MINOR_FAILURE,
				List.of(Subject.patient("43", "")), ""));
	}

	private List<String> lines(String... words) throws Exception {
		return Run.of(command, words).out().lines().toList();
	}

	@Test
	void aLineForEachEntryAndTheReadingItself() throws Exception {
		List<String> lines = lines();
		assertEquals(3, lines.size());
		assertTrue(lines.get(0).endsWith("  jane  REMOVE  patient 42 Doe^Jane  study 1.1 =HEAD\uFFFD (12 instances)  \"old\""), lines.get(0));
		assertTrue(lines.get(1).endsWith("  john  IMPORT (MINOR_FAILURE)  patient 43"), lines.get(1));
		assertTrue(lines.get(2).contains("AUDIT_READ"), lines.get(2));
	}

	@Test
	void everyReadingIsRecordedWithItsWords() throws Exception {
		lines("--patient", "42");
		AuditEvent last = database.audit.events.getLast();
		assertEquals(Action.AUDIT_READ, last.action());
		assertEquals(System.getProperty("user.name"), last.user());
		assertEquals("--patient 42", last.detail());
	}

	@Test
	void whatIsSoughtIsFound() throws Exception {
		assertEquals(1, lines("--patient", "43").size());
		assertEquals(1, lines("--study", "1.1").size());
		assertEquals(1, lines("--user", "jane").size());
		assertEquals(2, lines("--action", "remove", "--action", "IMPORT").size());
		assertEquals(1, lines("--search", "doe^j", "--action", "remove").size());
		assertEquals(0, lines("--patient", "42", "--user", "john").size());
	}

	@Test
	void daysAreLocalAndIncluded() throws Exception {
		String day = TIME.atZone(ZoneId.systemDefault()).toLocalDate().toString();
		String next = TIME.plusSeconds(86_400).atZone(ZoneId.systemDefault()).toLocalDate().toString();
		assertEquals(1, lines("--from", day, "--until", day).size());
		assertEquals(2, lines("--from", day, "--until", next).size());
		assertEquals(1, lines("--until", "2026-03-01T10:00:01Z").size());
		assertEquals(0, lines("--until", "2026-03-01T10:00:00Z").size(), "a moment is not included");
		assertEquals(1, lines("--from", next, "--until", next).size());
	}

	@Test
	void jsonHasTheCodesOfTheStandard() throws Exception {
		String json = Run.of(command, "--json", "--user", "jane").out().replaceAll("\\s*\\n\\s*", "");
		assertTrue(json.startsWith("[{\"number\": 1,\"time\": \"2026-03-01T10:00:00Z\",\"user\": \"jane\",\"process\":"
				+ " \"99\",\"action\": \"REMOVE\","
				+ "\"eventId\": \"110105\",\"event\": \"DICOM Study Deleted\",\"type\": \"D\",\"outcome\": \"SUCCESS\",\"subjects\": [{"), json);
		assertTrue(json.endsWith("\"name\": \"=HEAD\\u001b\",\"sopClass\": \"\",\"instances\": 12}],\"detail\": \"\\\"old\\\"\"}]"), json);
	}

	@Test
	void csvHasAColumnForEachKindOfSubject() throws Exception {
		List<String> lines = lines("--csv", "--user", "jane");
		assertEquals("Number,Time,User,Process,Action,Event,Outcome,Patients,Studies,Series,Instances,Files,Detail", lines.get(0));
		assertEquals("1,2026-03-01T10:00:00Z,jane,99,REMOVE,DICOM Study Deleted,SUCCESS,42 Doe^Jane,1.1 =HEAD\u001B,,,,\"\"\"old\"\"\"",
				lines.get(1));
	}

	@Test
	void damageIsSaidAfterWhatCanBeRead() throws Exception {
		database.audit.damage = Optional.of(new IOException("2026.log, line 7 is damaged"));
		Run run = Run.of(command, "--json");
		assertEquals(Command.FAILED, run.code());
		assertEquals("sagitta audit: 2026.log, line 7 is damaged" + System.lineSeparator(), run.err());
		assertTrue(run.out().strip().endsWith("]"), run.out());
	}

	@Test
	void verificationReadsNothingOut() throws Exception {
		database.audit.verification = new AuditVerification(2, 0, Optional.empty());
		assertEquals(new Run(Command.OK, "2 entries: the log is what was written" + System.lineSeparator(), ""), Run.of(command, "--verify"));
		assertEquals(2, database.audit.events.size(), "a verification is not recorded");
		database.audit.verification = new AuditVerification(2, 1, Optional.of(new AuditVerification.Problem("2026.log", 7, "the hash differs")));
		Run run = Run.of(command, "--verify");
		assertEquals(Command.FAILED, run.code());
		assertEquals(List.of("2 entries: the log is damaged", "2026.log, line 7: the hash differs",
				"Damage was found 1 time when the log was opened: sagitta audit --action AUDIT_DAMAGED"), run.out().lines().toList());
		Run json = Run.of(command, "--verify", "--json");
		assertEquals(Command.FAILED, json.code());
		assertTrue(json.out().replaceAll("\\s*\\n\\s*", "").startsWith("{\"intact\": false,\"entries\": 2,\"alerts\": 1,\"problem\": {"));
	}

	@Test
	void usageAndCancellation() throws Exception {
		assertEquals(Command.USAGE, Run.of(command, "--action", "sing").code());
		assertEquals(Command.USAGE, Run.of(command, "--from", "yesterday").code());
		assertEquals(Command.USAGE, Run.of(command, "--verify", "--user", "x").code());
		assertEquals(Command.USAGE, Run.of(command, "--csv", "--json").code());
		assertEquals(2, database.audit.events.size(), "nothing was read");
		assertEquals(Command.CANCELLED, Run.of(command, () -> true).code());
	}
}
