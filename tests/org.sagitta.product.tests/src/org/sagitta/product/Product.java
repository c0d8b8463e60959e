package org.sagitta.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/// A copy of the built product, with settings and a database of its own, run as a user runs it.
/// @param home the folder of its settings
record Product(Path folder, Path home) {
	private static final Duration PATIENCE = Duration.ofSeconds(120);

	/// Copies the product of this system below a folder, or skips the test where there is none.
	static Product copy(Path below) {
		Path built = built();
		skipUnless(Files.exists(built), "there is no product for this system at " + built);
		Path folder = below.resolve("sagitta installation");
		try (Stream<Path> all = Files.walk(built)) {
			for (Path from : all.toList()) {
				Files.copy(from, folder.resolve(built.relativize(from).toString()), StandardCopyOption.COPY_ATTRIBUTES);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new Product(folder, below.resolve("home"));
	}

	static Path site() {
		return Path.of(System.getProperty("sagitta.site", "")).toAbsolutePath().normalize();
	}

	static void skipUnless(boolean condition, String why) {
		if (!condition) {
			System.out.println("SKIPPED: " + why);
			Assumptions.abort(why);
		}
	}

	private static Path built() {
		return Path.of(System.getProperty("sagitta.product", "")).toAbsolutePath().normalize().resolve("org.sagitta.product/linux/gtk/x86_64/sagitta");
	}

	Path database() {
		return home.resolve("database");
	}

	/// Runs a command without a display.
	Output run(Object... words) {
		return run(PATIENCE, null, words);
	}

	/// Runs a command.
	/// @param display null for none
	Output run(Duration patience, String display, Object... words) {
		try {
			Path out = Files.createTempFile("out", ".txt");
			Path err = Files.createTempFile("err", ".txt");
			long start = System.nanoTime();
			Process process = start(builder(words).redirectOutput(out.toFile()).redirectError(err.toFile()), display);
			boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
			long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
			if (!ended) {
				kill(process);
			}
			var output = new Output(List.of(words), ended ? process.exitValue() : -1, Files.readString(out, StandardCharsets.UTF_8),
					Files.readString(err, StandardCharsets.UTF_8), millis);
			Files.delete(out);
			Files.delete(err);
			if (!ended) {
				throw new AssertionError("not done after " + patience + ": " + output);
			}
			return output;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/// Starts a command, or without words the workbench, and does not wait.
	Process start(String display, Object... words) throws IOException {
		return start(builder(words).redirectErrorStream(true).redirectOutput(Files.createTempFile("sagitta", ".log").toFile()), display);
	}

	private ProcessBuilder builder(Object... words) {
		var command = new ArrayList<>(List.of(folder.resolve("sagitta").toString()));
		Stream.of(words).map(Object::toString).forEach(command::add);
		return new ProcessBuilder(command);
	}

	private Process start(ProcessBuilder builder, String display) throws IOException {
		var environment = builder.environment();
		environment.put("SAGITTA_HOME", home.toString());
		environment.put("SAGITTA_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
		environment.remove("WAYLAND_DISPLAY");
		environment.remove("DISPLAY");
		if (display != null) {
			environment.put("DISPLAY", display);
		}
		return builder.start();
	}

	/// Ends a process and those that it has started, at once: what kill -9 does.
	static void kill(Process process) {
		List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
		all.forEach(ProcessHandle::destroyForcibly);
		all.forEach(p -> p.onExit().orTimeout(10, TimeUnit.SECONDS).join());
	}

	/// Whether some process listens for commands.
	boolean owned() {
		return Files.exists(database().resolve("owner.sock")) || Files.exists(database().resolve("owner.sock.path"));
	}

	record Output(List<Object> words, int exit, String out, String err, long millis) {
		Output ok() {
			if (exit != 0) {
				throw new AssertionError("failed: " + this);
			}
			return this;
		}

		@Override
		public String toString() {
			return "sagitta " + words + " → exit " + exit + " after " + millis + " ms\n" + out + "\n" + err;
		}
	}
}
