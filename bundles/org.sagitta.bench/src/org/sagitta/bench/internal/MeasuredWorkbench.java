package org.sagitta.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.sagitta.command.CommandContext;

/// Starts the workbench of this installation as a user does, by its script, with measurements instead of a person in front of it.
final class MeasuredWorkbench {
	private static final String APPLICATION = "org.sagitta.ui.bench.application";
	private static final String DISPLAY = "DISPLAY";
	private static final int LOOK_EVERY_MS = 300;

	private final CommandContext context;
	private final Path script = Path.of(System.getProperty("sagitta.install", ""), isOn("Windows") ? "sagitta.cmd" : "sagitta");

	MeasuredWorkbench(CommandContext context) {
		this.context = context;
	}

	/// Why no workbench can be started here.
	Optional<String> hindrance() {
		if (System.getProperty("sagitta.install") == null || !Files.isRegularFile(script)) {
			return Optional.of("the workbench is measured by the sagitta program of an installation, and this process was not started by one");
		}
		boolean hasDisplay = System.getenv(DISPLAY) != null || System.getenv("WAYLAND_DISPLAY") != null || !isOn("Linux");
		return hasDisplay ? Optional.empty()
				: Optional.of("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), and the workbench needs one;"
				+ " Xvfb gives one without a screen");
	}

	/// Runs it with settings of its own until it ends.
	/// @param least whether things are done only once or twice
	void run(Path folder, Path database, boolean least, WorkbenchResults told) throws IOException {
		Path results = Files.createTempFile(folder, "results", ".txt");
		Path log = folder.resolve("workbench.log");
		Path home = folder.resolve("home");
		Folders.delete(home); // another run may have left a window without tables
		var words = new ArrayList<>(List.of(script.toString(), "-nosplash", "-application", APPLICATION, "-database", database.toString(), "-results",
				results.toString()));
		if (least) {
			words.add("-least");
		}
		var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().put("SAGITTA_HOME", home.toString());
		ProcessHandle.current().info().command().ifPresent(java -> builder.environment().put("SAGITTA_JAVA", java));
		Process process = builder.start();
		process.getOutputStream().close();
		try {
			follow(process, results, told);
		} finally {
			process.destroy();
			Files.delete(results);
		}
		if (!told.isWhole()) {
			context.err().println("bench: the workbench ended before all was measured (exit code " + process.exitValue() + ")");
			Files.readAllLines(log).forEach(context.err()::println);
		}
	}

	private void follow(Process process, Path results, WorkbenchResults told) throws IOException {
		boolean ended;
		do {
			if (context.cancelled()) {
				throw new Run.CancelledException();
			}
			ended = hasEnded(process);
			told.read(results);
		} while (!ended);
	}

	private static boolean hasEnded(Process process) throws IOException {
		try {
			return process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted while the workbench was measured", e);
		}
	}

	private static boolean isOn(String system) {
		return System.getProperty("os.name").startsWith(system);
	}
}
