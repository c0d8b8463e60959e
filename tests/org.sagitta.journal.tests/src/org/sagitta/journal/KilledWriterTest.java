package org.sagitta.journal;

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

/// A program is killed while it appends: every line that it had reported is there, and none is half there.
@Timeout(120)
class KilledWriterTest {
	@TempDir
	Path temp;

	/// The program that is killed. It says the number of each line that was appended.
	public static void main(String[] arguments) throws IOException {
		Path file = Path.of(arguments[0]);
		try (LineLog log = LineLog.open(file)) {
			for (int n = Lines.of(file).size();; n++) {
				log.append(List.of(line(n)));
				System.out.println(n);
			}
		}
	}

	@Test
	void everyReportedLineOfAKilledProgramIsThere() throws IOException, InterruptedException {
		Path file = temp.resolve("a.log");
		for (int round = 1; round <= 3; round++) {
			int reported = killedAfter(file, 100 * round);
			LineLog.open(file).close();
			List<String> lines = Lines.of(file);
			System.out.println("Killed after line " + reported + " was reported: " + lines.size() + " lines are there");
			assertTrue(lines.size() > reported, lines.size() + " lines, but line " + reported + " was reported");
			for (int n = 0; n < lines.size(); n++) {
				assertEquals(line(n), lines.get(n));
			}
		}
	}

	/// @return the last number that it said
	private static int killedAfter(Path file, int lines) throws IOException, InterruptedException {
		Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(),
				KilledWriterTest.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
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
		return Stream.of(LineLog.class, KilledWriterTest.class).map(c -> c.getProtectionDomain().getCodeSource().getLocation())
				.map(url -> Path.of(URI.create(url.toString().replace(" ", "%20"))).toString()).distinct()
				.collect(Collectors.joining(File.pathSeparator));
	}

	/// Of several blocks, so that it can be torn.
	private static String line(int n) {
		return n + " " + "0123456789".repeat(3000 + n);
	}
}
