package org.sagitta.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ThreadsTest {
	private static final int EACH = 200;
	@TempDir
	Path temp;

	@Test
	void linesOfSeveralThreadsDoNotMixAndAReaderSeesWholeOnes() throws Exception {
		Path file = temp.resolve("a.log");
		try (LineLog log = LineLog.open(file); var pool = Executors.newFixedThreadPool(5)) {
			var done = new AtomicBoolean();
			Future<?> reading = pool.submit(() -> {
				while (!done.get()) {
					LineLog.read(file, (_, text) -> assertTrue(text.matches("thread \\d of \\d+ (first|second)"), text));
				}
				return null;
			});
			List<? extends Future<?>> writing = IntStream.range(0, 4).mapToObj(t -> pool.submit(() -> write(log, t))).toList();
			for (Future<?> each : writing) {
				each.get();
			}
			done.set(true);
			reading.get();
		}
		List<String> lines = Lines.of(file);
		assertEquals(4 * EACH * 2, lines.size());
		for (int t = 0; t < 4; t++) {
			String start = "thread " + t;
			assertEquals(IntStream.range(0, EACH).boxed().flatMap(i -> lines(start, i).stream()).toList(),
					lines.stream().filter(l -> l.startsWith(start)).toList());
		}
		for (int i = 0; i < lines.size(); i += 2) {
			assertEquals(lines.get(i).replace("first", "second"), lines.get(i + 1), "what is appended together stays together");
		}
	}

	@Test
	void anInterruptDoesNotCloseTheLog() throws IOException, InterruptedException, ExecutionException {
		Path file = temp.resolve("a.log");
		try (LineLog log = LineLog.open(file); var pool = Executors.newSingleThreadExecutor()) {
			boolean[] kept = new boolean[1];
			Thread.currentThread().interrupt();
			log.append(List.of("interrupted before"));
			assertTrue(Thread.interrupted(), "the thread stays interrupted");
			var writer = new Thread(() -> {
				try {
					write(log, 0);
				} catch (IOException e) {
					throw new AssertionError(e);
				}
				kept[0] = Thread.interrupted();
			});
			writer.start();
			while (writer.isAlive()) {
				writer.interrupt();
				Thread.sleep(1);
			}
			assertTrue(kept[0]);
			pool.submit(() -> write(log, 1)).get();
		}
		assertEquals(1 + 4 * EACH, Lines.of(file).size());
	}

	private static Void write(LineLog log, int thread) throws IOException {
		for (int i = 0; i < EACH; i++) {
			log.append(lines("thread " + thread, i));
		}
		return null;
	}

	private static List<String> lines(String start, int i) {
		return List.of(start + " of " + i + " first", start + " of " + i + " second");
	}
}
