package org.sagitta.bench.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sagitta.command.CommandContext;

/// Reads what a measured workbench writes while it runs, a line each, its parts apart by tabs, and prints it.
final class WorkbenchResults {
	private final Figures figures;
	private final CommandContext context;
	private int read;
	private boolean whole;

	WorkbenchResults(Figures figures, CommandContext context) {
		this.figures = figures;
		this.context = context;
	}

	/// Prints what was added since the last time.
	void read(Path file) throws IOException {
		String text = Files.readString(file, StandardCharsets.UTF_8);
		int end = text.lastIndexOf('\n') + 1; // the last line may be half written
		text.substring(read, end).lines().forEach(this::print);
		read = end;
	}

	/// Whether all was measured.
	boolean isWhole() {
		return whole;
	}

	private void print(String line) {
		String[] parts = line.split("\t", -1);
		switch (parts[0]) {
			case "figure" -> figures.figure(parts[1], Boolean.parseBoolean(parts[2]), parts[3], "%s", parts[4]);
			case "line" -> figures.line(parts[1], "%s", parts[2]);
			case "stack" -> context.out().println("    " + parts[1]);
			case "progress" -> context.progress(parts[1]);
			case "failed" -> context.err().println("bench: the measurements broke off: " + parts[1]);
			case "end" -> whole = true;
			default -> throw new IllegalStateException("the workbench wrote " + line);
		}
	}
}
