package org.sagitta.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.audit.Action;
import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.AuditTrail;
import org.sagitta.audit.Outcome;

/// What a crash leaves behind heals when the log is opened, and an entry says so.
class HealingTest {
	@TempDir
	Path temp;

	@Test
	void aLineTornAtAnyByteHeals() throws IOException {
		Trails.make(temp.resolve("good"), 3);
		byte[] good = Files.readAllBytes(Trails.file(temp.resolve("good")));
		String next = EntryWriter.line(Trails.event(4), new Head(temp.resolve("good")).read().orElseThrow()) + "\n";
		for (int cut = 1; cut < next.length(); cut += 41) {
			Path folder = temp.resolve("cut-" + cut);
			Files.createDirectory(folder);
			Files.write(Trails.file(folder), good);
			Files.copy(temp.resolve("good/" + Head.NAME), folder.resolve(Head.NAME));
			Files.writeString(Trails.file(folder), next.substring(0, cut), StandardOpenOption.APPEND);
			try (AuditTrail trail = Trails.open(folder)) {
				assertTrue(trail.verify().intact(), trail.verify().toString());
				AuditEvent note = Trails.ofAction(trail, Action.AUDIT_HEALED).getFirst();
				assertEquals("The last line was not whole; its " + cut + " bytes are in audit-2030.log.torn-1", note.detail());
				assertEquals(Outcome.MINOR_FAILURE, note.outcome());
				assertEquals(4, Trails.entries(trail).size());
			}
			assertEquals(next.substring(0, cut), Files.readString(folder.resolve("audit-2030.log.torn-1")));
		}
	}

	@Test
	void aHeadThatIsBehindIsCompleted() throws IOException {
		Path older = temp.resolve("older");
		Path folder = temp.resolve("log");
		for (int before : List.of(0, 3)) {
			try (AuditTrail trail = Trails.open(folder)) {
				trail.record(Trails.events(0, before));
				Files.copy(folder.resolve(Head.NAME), older, StandardCopyOption.REPLACE_EXISTING);
				trail.record(Trails.events(3, 5));
			}
			Files.copy(older, folder.resolve(Head.NAME), StandardCopyOption.REPLACE_EXISTING);
			try (AuditTrail trail = Trails.open(folder)) {
				assertEquals("The last 2 entries had not been counted in the head", Trails.ofAction(trail, Action.AUDIT_HEALED).getLast().detail());
				assertTrue(trail.verify().intact(), trail.verify().toString());
			}
			try (AuditTrail trail = Trails.open(folder)) {
				assertEquals(before == 0 ? 1 : 2, Trails.ofAction(trail, Action.AUDIT_HEALED).size(), "nothing is left to be healed");
			}
		}
	}

	@Test
	void aFolderThatACrashLeftWithoutAnEntryIsANewLog() throws IOException {
		Files.createFile(Trails.file(temp));
		Trails.open(temp).close();
		Files.delete(Trails.file(temp));
		try (AuditTrail trail = Trails.open(temp)) {
			assertEquals(List.of(), Trails.entries(trail));
			assertTrue(trail.verify().intact());
		}
	}

	@Test
	void aFailedWriteLeavesTheLogUsable() throws IOException {
		try (AuditTrail trail = Trails.open(temp)) {
			trail.record(Trails.event(1));
			// A folder in the place of the head's new file makes the head unwritable, also for root.
			Files.createDirectory(temp.resolve(Head.NAME + ".new"));
			IOException e = assertThrows(IOException.class, () -> trail.record(Trails.event(2)));
			assertTrue(e.getMessage().contains("but the head was not"), e.getMessage());
			assertFalse(trail.verify().intact());
			Files.delete(temp.resolve(Head.NAME + ".new"));
			trail.record(Trails.event(3));
			assertTrue(trail.verify().intact(), trail.verify().toString());
			assertEquals(3, Trails.entries(trail).size());
		}
	}

	@Test
	void theChainGoesOnThroughTheYears() throws IOException {
		for (int year : List.of(2030, 2031, 2029, 2033)) {
			try (AuditTrail trail = Trails.open(temp, Instant.parse(year + "-01-01T00:00:00Z"))) {
				trail.record(Trails.events(year, year + 2));
			}
		}
		try (AuditTrail trail = Trails.open(temp)) {
			assertEquals(List.of("audit-2030.log", "audit-2031.log", "audit-2033.log"),
					TrailFiles.list(temp).stream().map(f -> f.getFileName().toString()).toList());
			assertEquals(4, Files.readAllLines(temp.resolve("audit-2031.log")).size(), "a clock that goes back does not break the order");
			assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), Trails.entries(trail).stream().map(AuditEntry::number).toList());
			assertTrue(trail.verify().intact(), trail.verify().toString());
			Files.move(temp.resolve("audit-2031.log"), temp.resolve("moved"));
			assertEquals("Before this entry, number 7, 4 are missing", trail.verify().problem().orElseThrow().reason());
			Files.write(temp.resolve("audit-2031.log"), Arrays.copyOf(Files.readAllBytes(temp.resolve("moved")), 10));
			assertEquals("audit-2031.log", trail.verify().problem().orElseThrow().file());
		}
	}

	@Test
	void aYearThatACrashLeftWithoutAnEntryDoesNotHideTheOneBefore() throws IOException {
		Trails.make(temp, 3);
		Files.createFile(temp.resolve("audit-2031.log"));
		try (AuditTrail trail = Trails.open(temp, Instant.parse("2031-01-01T00:00:00Z"))) {
			trail.record(Trails.event(1));
			assertTrue(trail.verify().intact(), trail.verify().toString());
			assertEquals(4, Trails.entries(trail).getLast().number());
		}
	}

	@Test
	void aClosedLogTakesNothing() throws IOException {
		AuditTrail trail = Trails.open(temp);
		trail.close();
		assertThrows(ClosedChannelException.class, () -> trail.record(Trails.event(1)));
		assertTrue(Trails.verifyWithoutOpening(temp).intact());
	}
}
