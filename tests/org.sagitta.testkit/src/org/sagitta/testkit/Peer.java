package org.sagitta.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// Programs of others that tests compare with: those of DCMTK, GDCM, dicom3tools, OpenJPEG, and Python with pydicom. A program
/// that is missing fails the test under continuous integration and skips it, with a printed line, elsewhere.
public final class Peer {
	private static final long LONGEST_SECONDS = 120;

	/// @param out what it printed, standard error included
	public record Result(int exitCode, String out) {
		public Result expectSuccess() {
			Assertions.assertEquals(0, exitCode, out);
			return this;
		}
	}

	private Peer() {
	}

	/// Runs a program that is on the `PATH`, waits for it and returns what it printed.
	public static Result run(String program, Object... arguments) throws IOException {
		require(program);
		Path out = Files.createTempFile("peer", ".out");
		try {
			List<String> command = Stream.concat(Stream.of(program), Stream.of(arguments).map(Object::toString)).toList();
			Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
			process.getOutputStream().close();
			try {
				if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
					process.destroyForcibly();
					Assertions.fail(command + " did not end within " + LONGEST_SECONDS + " s");
				}
			} catch (InterruptedException e) {
				process.destroyForcibly();
				Thread.currentThread().interrupt();
				throw new IOException("interrupted while " + program + " ran", e);
			}
			return new Result(process.exitValue(), new String(Files.readAllBytes(out), StandardCharsets.UTF_8));
		} finally {
			Files.delete(out);
		}
	}

	/// Runs a Python script with the Python that has pydicom and numpy.
	/// @param script the program's text; `sys.argv[1:]` are the arguments
	public static Result python(String script, Object... arguments) throws IOException {
		String python = "/usr/bin/python3";
		require(python);
		Object[] all = Stream.concat(Stream.of("-c", script), Stream.of(arguments)).toArray();
		Result result = run(python, all);
		if (result.exitCode() != 0 && result.out().contains("ModuleNotFoundError")) {
			missing(result.out().lines().reduce((_, last) -> last).orElse("a module of Python"));
		}
		return result;
	}

	/// Fails or skips the test where the program is missing.
	public static void require(String program) {
		if (!isInstalled(program)) {
			missing("the program " + program);
		}
	}

	public static boolean isInstalled(String program) {
		if (program.contains("/")) {
			return Files.isExecutable(Path.of(program));
		}
		String path = System.getenv().getOrDefault("PATH", "");
		return Stream.of(path.split(File.pathSeparator)).filter(folder -> !folder.isEmpty()).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
	}

	/// Skips the test where the system does not allow what it needs, be it under continuous integration or not: that is no program
	/// that could be installed.
	public static void notAllowed(String what) {
		String why = "SKIPPED: this system does not allow " + what;
		System.out.println(why);
		Assumptions.abort(why);
	}

	private static void missing(String what) {
		if (System.getenv("CI") != null) {
			Assertions.fail("Missing: " + what);
		}
		String why = "SKIPPED: missing " + what;
		System.out.println(why);
		Assumptions.abort(why);
	}
}
