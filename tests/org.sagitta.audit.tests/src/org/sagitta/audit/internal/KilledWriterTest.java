package org.sagitta.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.audit.Action;
import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditTrail;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.journal.LineLog;

/// A program is killed while it records: every entry that it had reported is there, and the chain holds.
@Timeout(120)
class KilledWriterTest {
	@TempDir
	Path temp;

	/// The program that is killed. It says how many events were recorded.
	public static void main(String[] arguments) throws IOException {
		try (AuditTrail trail = new AuditTrailsComponent().open(Path.of(arguments[0]))) {
			for (int n = recorded(trail).size();; n += 3) {
				trail.record(Trails.events(n, n + 3));
				System.out.println(n + 3);
			}
		}
	}

	@Test
	void everyReportedEntryOfAKilledProgramIsThere() throws IOException, InterruptedException {
		for (int round = 1; round <= 4; round++) {
			int reported = killedAfter(10 + 7 * round);
			try (AuditTrail trail = new AuditTrailsComponent().open(temp)) {
				List<AuditEntry> entries = recorded(trail);
				int healed = Trails.ofAction(trail, Action.AUDIT_HEALED).size();
				System.out.println("Killed after " + reported + " entries were reported: " + entries.size() + " are there, healed " + healed
						+ " times so far");
				assertTrue(entries.size() >= reported, entries.size() + " of " + reported);
				for (int n = 0; n < entries.size(); n++) {
					assertEquals(Trails.event(n), entries.get(n).event());
				}
				assertTrue(trail.verify().intact(), trail.verify().toString());
			}
		}
	}

	private static List<AuditEntry> recorded(AuditTrail trail) throws IOException {
		return Trails.entries(trail).stream().filter(e -> e.event().action() == Action.IMPORT).toList();
	}

	/// @return the last number that it said
	private int killedAfter(int lines) throws IOException, InterruptedException {
		Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(),
				KilledWriterTest.class.getName(), temp.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		int last = -1;
		try (BufferedReader said = writer.inputReader()) {
			for (int i = 0; i < lines; i++) {
				last = Integer.parseInt(said.readLine());
			}
			// Unlike Process.destroyForcibly() this leaves what the program has said readable.
			writer.toHandle().destroyForcibly();
			for (String more = said.readLine(); more != null && !more.isEmpty(); more = said.readLine()) {
				last = Integer.parseInt(more);
			}
		} finally {
			writer.destroyForcibly().waitFor();
		}
		return last;
	}

	private static String classPath() {
		return Stream.of(LineLog.class, JsonWriter.class, AuditTrail.class, KilledWriterTest.class)
				.map(c -> c.getProtectionDomain().getCodeSource().getLocation())
				.map(url -> Path.of(URI.create(url.toString().replace(" ", "%20"))).toString()).distinct()
				.collect(Collectors.joining(File.pathSeparator));
	}
}
