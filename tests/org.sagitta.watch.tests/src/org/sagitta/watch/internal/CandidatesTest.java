package org.sagitta.watch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sagitta.watch.FolderState.Held;

class CandidatesTest {
	private static final Path A = Path.of("a.dcm");
	private static final Path B = Path.of("b.dcm");
	private final Map<Path, Stamp> disk = new HashMap<>();
	private final Map<Path, String> lacking = new HashMap<>();
	private final Candidates candidates = new Candidates(new Pace(30, 200, 1000, 1000, 100, 3));

	private void write(Path file, long size, long now) {
		disk.put(file, new Stamp(size, size));
		candidates.found(file, disk.get(file), now);
	}

	private Set<Path> ready(long now) {
		candidates.check(now, file -> Optional.ofNullable(disk.get(file)), file -> Optional.ofNullable(lacking.get(file)));
		return candidates.ready(now).keySet();
	}

	@Test
	void aFileIsReadyWhenItHasNotChangedForAWhile() {
		write(A, 10, 0);
		assertEquals(Set.of(), ready(29));
		assertEquals(OptionalLong.of(30), candidates.next());
		assertEquals(Set.of(A), ready(30));
	}

	@Test
	void aFileThatGrowsWithoutAnybodyTellingIsWaitedFor() {
		write(A, 10, 0);
		disk.put(A, new Stamp(11, 10));
		assertEquals(Set.of(), ready(30));
		disk.put(A, new Stamp(11, 11));
		assertEquals(Set.of(), ready(60));
		assertEquals(Set.of(), ready(89));
		assertEquals(Set.of(A), ready(90));
	}

	@Test
	void aBurstIsOneImport() {
		write(A, 10, 0);
		write(B, 10, 25);
		assertEquals(Set.of(), ready(30));
		assertEquals(Set.of(A, B), ready(55));
	}

	@Test
	void aBurstWithoutAnEndIsImportedInParts() {
		write(A, 10, 0);
		assertEquals(Set.of(A), ready(30));
		for (long now = 30; now < 230; now += 20) {
			write(B, now, now);
			assertEquals(Set.of(), ready(now));
		}
		assertEquals(Set.of(A), ready(230));
	}

	@Test
	void manyFilesAreNotWaitedFor() {
		write(A, 1, 0);
		write(B, 1, 0);
		write(Path.of("c"), 1, 0);
		assertEquals(0, candidates.room());
		write(Path.of("d"), 1, 29);
		assertEquals(3, ready(30).size());
	}

	@Test
	void anIncompleteFileIsTriedAgainLaterAndLater() {
		write(A, 10, 0);
		write(B, 10, 0);
		lacking.put(A, "ends early");
		assertEquals(Set.of(B), ready(30));
		assertEquals(List.of(new Held(A, "ends early")), candidates.held());
		candidates.done(B);
		assertEquals(OptionalLong.of(130), candidates.next());
		assertEquals(Set.of(), ready(130));
		assertEquals(OptionalLong.of(330), candidates.next());
		lacking.clear();
		assertEquals(Set.of(A), ready(330));
	}

	@Test
	void anIncompleteFileThatGrowsIsLookedAtAtOnce() {
		write(A, 10, 0);
		lacking.put(A, "ends early");
		ready(30);
		lacking.clear();
		write(A, 20, 40);
		assertEquals(Set.of(A), ready(70));
	}

	@Test
	void aFileThatIsRefusedAgainAndAgainIsLeftAlone() {
		write(A, 10, 0);
		long now = 30;
		for (int tries = 1; tries <= Candidates.TRIES; tries++) {
			assertEquals(Set.of(A), ready(now));
			candidates.refused(A, "cannot be read", now);
			now = candidates.next().orElse(-1);
		}
		assertEquals(-1, now);
		assertEquals(1, candidates.held().size());
		write(A, 20, 10_000);
		assertEquals(Set.of(A), ready(10_030));
	}

	@Test
	void aFileThatGoesIsForgotten() {
		write(A, 10, 0);
		disk.clear();
		assertEquals(Set.of(), ready(30));
		assertEquals(0, candidates.size());
		write(B, 10, 0);
		candidates.keep(Set.of());
		assertEquals(0, candidates.size());
	}
}
