package org.sagitta.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.audit.AuditFilter;
import org.sagitta.audit.AuditTrail;
import org.sagitta.audit.AuditVerification;

@Timeout(120)
class ThreadsTest {
	private static final int EACH = 300;
	@TempDir
	Path temp;

	@Test
	void twoThreadsRecordWhileAThirdVerifies() throws Exception {
		try (AuditTrail trail = Trails.open(temp); var pool = Executors.newFixedThreadPool(2)) {
			List<? extends Future<?>> writing = Stream.of(0, EACH).map(from -> pool.submit(() -> {
				for (int n = from; n < from + EACH; n++) {
					trail.record(Trails.event(n));
				}
				return null;
			})).toList();
			int verified = 0;
			while (!writing.stream().allMatch(Future::isDone)) {
				AuditVerification found = trail.verify();
				assertTrue(found.intact(), found.toString());
				verified++;
			}
			for (Future<?> each : writing) {
				each.get();
			}
			System.out.println("Verified " + verified + " times while " + 2 * EACH + " entries were recorded");
			assertTrue(verified > 0);
			assertEquals(2 * EACH, trail.verify().entries());
			assertEquals(2 * EACH, Trails.entries(trail).stream().map(e -> e.event().detail()).distinct().count());
		}
	}

	@Test
	void anInterruptedThreadRecords() throws IOException {
		try (AuditTrail trail = Trails.open(temp)) {
			Thread.currentThread().interrupt();
			trail.record(Trails.event(1));
			assertTrue(Thread.interrupted(), "it stays interrupted");
			trail.record(Trails.event(2));
			assertEquals(2, trail.verify().entries());
			assertTrue(trail.verify().intact());
		}
	}

	@Test
	void tenThousandEntriesTakeAcceptableTime() throws IOException {
		try (AuditTrail trail = Trails.open(temp)) {
			long start = System.nanoTime();
			for (int n = 0; n < 10_000; n += 100) {
				trail.record(Trails.events(n, n + 100));
			}
			Duration recorded = since(start);
			start = System.nanoTime();
			assertEquals(10_000, trail.verify().entries());
			Duration verified = since(start);
			start = System.nanoTime();
			assertEquals(1, Trails.entries(trail, AuditFilter.ALL.ofPatient("P77")).size());
			Duration read = since(start);
			start = System.nanoTime();
			trail.record(Trails.event(1));
			Duration one = since(start);
			start = System.nanoTime();
			Trails.open(temp).close();
			System.out.println("10,000 entries: recorded by hundreds in " + recorded.toMillis() + " ms, verified in " + verified.toMillis()
					+ " ms, searched in " + read.toMillis() + " ms, opened in " + since(start).toMillis() + " ms; one more takes "
					+ one.toMillis() + " ms");
			assertTrue(recorded.toSeconds() < 30, recorded.toString());
		}
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}
}
