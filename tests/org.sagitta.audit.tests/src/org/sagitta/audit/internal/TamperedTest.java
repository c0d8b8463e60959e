package org.sagitta.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.audit.Action;
import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditFilter;
import org.sagitta.audit.AuditTrail;
import org.sagitta.audit.AuditVerification;
import org.sagitta.audit.AuditVerification.Problem;

/// Whatever is done to the lines shows, in the log as it is, and still after it was opened and written to again.
class TamperedTest {
	private static final int COUNT = 10;
	@TempDir
	Path folder;

	@BeforeEach
	void make() throws IOException {
		Trails.make(folder, COUNT);
		assertTrue(Trails.verifyWithoutOpening(folder).intact());
	}

	@Test
	void aChangedByteShowsWhereverItIs() throws IOException {
		Trails.change(folder, lines -> lines.subList(2, COUNT).clear());
		new Head(folder).write(Link.of(Files.readAllLines(Trails.file(folder)).getLast()).orElseThrow().link());
		byte[] good = Files.readAllBytes(Trails.file(folder));
		int line = 1;
		for (int i = 0; i < good.length; i++) {
			byte[] bad = good.clone();
			bad[i] ^= 1;
			Files.write(Trails.file(folder), bad);
			Problem problem = Trails.verifyWithoutOpening(folder).problem().orElse(null);
			if (i == good.length - 1) {
				assertEquals(0, problem.line(), "the last line has no end and does not count");
			} else {
				assertEquals(line, problem == null ? -1 : problem.line(), "byte " + i + ": " + problem);
			}
			line += good[i] == '\n' ? 1 : 0;
		}
	}

	@Test
	void aRemovedLineShows() throws IOException {
		Trails.change(folder, lines -> lines.remove(4));
		expect(5, "Before this entry, number 6, 1 are missing");
	}

	@Test
	void theFirstLineCannotBeRemovedEither() throws IOException {
		Trails.change(folder, List::removeFirst);
		expect(1, "Before this entry, number 2, 1 are missing");
	}

	@Test
	void swappedLinesShow() throws IOException {
		Trails.change(folder, lines -> Collections.swap(lines, 2, 3));
		expect(3, "Before this entry, number 4, 1 are missing");
	}

	@Test
	void aLineThatIsThereTwiceShows() throws IOException {
		Trails.change(folder, lines -> lines.add(3, lines.get(2)));
		expect(4, "Entry 3 stands where entry 4 should");
	}

	@Test
	void anInsertedLineWithTheRightHashShows() throws IOException {
		Trails.change(folder, lines -> lines.set(4, forged(lines.get(3))));
		expect(6, "The entry does not follow the one before it");
	}

	@Test
	void anAppendedLineThatFollowsNothingShows() throws IOException {
		Trails.change(folder, lines -> lines.add(lines.getLast().replace("\"Number\":10", "\"Number\":11")));
		expect(11, "The entry was changed");
	}

	@Test
	void anAppendedLineThatWouldFollowIsAcceptedOnlyWithANote() throws IOException {
		Trails.change(folder, lines -> lines.add(forged(lines.getLast())));
		try (AuditTrail trail = Trails.open(folder)) {
			assertEquals("The last 1 entries had not been counted in the head", Trails.ofAction(trail, Action.AUDIT_HEALED).getFirst().detail());
		}
	}

	@Test
	void aReplacedLastLineShows() throws IOException {
		Trails.change(folder, lines -> lines.set(9, forged(lines.get(8))));
		expect(10, "The entry is not the one that the head names");
	}

	@Test
	void aCutEndShows() throws IOException {
		Trails.change(folder, lines -> lines.subList(7, COUNT).clear());
		assertEquals("Entries are missing at the end: the log has 7, but 10 were written",
				Trails.verifyWithoutOpening(folder).problem().orElseThrow().reason());
		try (AuditTrail trail = Trails.open(folder)) {
			trail.record(Trails.event(11));
			AuditVerification found = trail.verify();
			assertEquals(new Problem("audit-2030.log", 8, "Before this entry, number 11, 3 are missing"), found.problem().orElseThrow());
			assertEquals(1, found.alerts());
			assertEquals("The last 3 entries are missing", Trails.ofAction(trail, Action.AUDIT_DAMAGED).getFirst().detail());
		}
	}

	@Test
	void aRemovedLogShows() throws IOException {
		Files.delete(Trails.file(folder));
		try (AuditTrail trail = Trails.open(folder)) {
			assertEquals("Before this entry, number 11, 10 are missing", trail.verify().problem().orElseThrow().reason());
		}
	}

	@Test
	void aRemovedOrDamagedHeadShows() throws IOException {
		for (String head : List.of("", "{", "{\"count\":-1}", "{\"count\":99999999999999999999999}", "[]")) {
			Files.deleteIfExists(folder.resolve(Head.NAME));
			if (!head.isEmpty()) {
				Files.writeString(folder.resolve(Head.NAME), head);
			}
			try (AuditTrail trail = Trails.open(folder)) {
				AuditVerification found = trail.verify();
				assertTrue(found.problem().isEmpty() && found.alerts() > 0 && !found.intact(), head + found);
			}
		}
	}

	@Test
	void theLogGoesOnBehindALastLineThatIsNone() throws IOException {
		for (String garbage : List.of("garbage", "\u0000", "{\"Number\":11,}")) {
			Files.writeString(Trails.file(folder), garbage + "\n", StandardOpenOption.APPEND);
			Files.deleteIfExists(folder.resolve(Head.NAME));
			try (AuditTrail trail = Trails.open(folder)) {
				trail.record(Trails.event(1));
				assertEquals(11, trail.verify().problem().orElseThrow().line());
				IOException e = assertThrows(IOException.class, () -> Trails.entries(trail));
				assertTrue(e.getMessage().contains("the first is line 11 of "), e.getMessage());
				int[] given = new int[1];
				assertThrows(IOException.class, () -> trail.read(AuditFilter.ALL.by("user 1"), (AuditEntry _) -> given[0]++));
				assertTrue(given[0] >= 4, "the entries behind it are given too");
			}
		}
	}

	@Test
	void whatIsDoneWhileTheLogIsOpenShows() throws IOException {
		try (AuditTrail trail = Trails.open(folder)) {
			Files.writeString(Trails.file(folder), "torn", StandardOpenOption.APPEND);
			assertEquals("The file has 4 bytes more than were written", trail.verify().problem().orElseThrow().reason());
			assertThrows(IOException.class, () -> trail.record(Trails.event(1)));
		}
		Trails.change(folder, List::removeLast);
		try (AuditTrail trail = Trails.open(folder)) {
			Files.writeString(folder.resolve(Head.NAME), "x");
			assertEquals(Head.NAME, trail.verify().problem().orElseThrow().file());
		}
	}

	private static String forged(String previous) {
		return EntryWriter.line(Trails.event(99), Link.of(previous).orElseThrow().link());
	}

	/// The place shows, and is the first that shows after the log was written to again.
	private void expect(long line, String reason) throws IOException {
		Problem problem = Trails.verifyWithoutOpening(folder).problem().orElseThrow();
		assertEquals(line, problem.line(), problem.toString());
		assertTrue(problem.reason().startsWith(reason), problem.reason());
		assertFalse(problem.reason().contains("P1"), "no patient data");
		try (AuditTrail trail = Trails.open(folder)) {
			trail.record(Trails.events(20, 22));
			Problem later = trail.verify().problem().orElseThrow();
			assertTrue(later.line() == line || later.line() == line + 1, later + " after " + problem);
		}
	}
}
