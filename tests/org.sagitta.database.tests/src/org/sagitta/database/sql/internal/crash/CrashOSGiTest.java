package org.sagitta.database.sql.internal.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.sql.internal.crash.Victim.Work;

/// A program is killed at a random moment of its work on a database. Each time the database opens, everything that was said to be
/// done is there, nothing is half there, and no file of it is lost without the verification naming it. `SAGITTA_CRASHES` says how
/// often; the moments follow from a seed that a failure names.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class CrashOSGiTest {
	private static final int CRASHES = Integer.parseInt(System.getenv().getOrDefault("SAGITTA_CRASHES", "20"));

	@TempDir
	Path temp;

	@Test
	void whateverMomentAProgramIsKilledAt() throws Exception {
		long seed = System.nanoTime();
		var random = new Random(seed);
		Map<Work, Integer> inTheMiddle = new EnumMap<>(Work.class);
		for (int i = 0; i < CRASHES; i++) {
			Work work = Work.values()[i % Work.values().length];
			Path folder = Files.createDirectory(temp.resolve("crash" + i));
			String what = "seed " + seed + ", crash " + i + ", " + work;
			Scenario scenario = Scenario.prepare(work, folder);
			Said said = kill(work, scenario, random);
			if (!said.lines.contains("all")) {
				inTheMiddle.merge(work, 1, Integer::sum);
			}
			try {
				scenario.check(said.lines);
			} catch (AssertionError | IOException e) {
				throw new AssertionError(what + ", said " + said.lines + ": " + e.getMessage(), e);
			}
			scenario.close();
		}
		System.out.println(CRASHES + " programs killed, in the middle of their work: " + inTheMiddle);
		assertTrue(inTheMiddle.values().stream().mapToInt(Integer::intValue).sum() >= CRASHES / 4, "too few were killed while they worked: " + inTheMiddle);
	}

	private record Said(List<String> lines) { }

	/// Learns how long the work takes from one that is not killed, and kills another one at a random time of it.
	private static Said kill(Work work, Scenario scenario, Random random) throws IOException, InterruptedException {
		Process victim = ChildJava.command(List.of(), Victim.class, work.name(), scenario.folder().toString(), scenario.files().toString()).start();
		var lines = new ArrayList<String>();
		try (BufferedReader said = victim.inputReader()) {
			String first = said.readLine();
			assertEquals("begun", first, "the program did not begin");
			LockSupport.parkNanos((long) (random.nextDouble() * scenario.nanos()));
			victim.toHandle().destroyForcibly();
			for (String line = said.readLine(); line != null; line = said.readLine()) {
				lines.add(line);
			}
		} finally {
			victim.destroyForcibly().waitFor();
		}
		return new Said(lines);
	}
}
