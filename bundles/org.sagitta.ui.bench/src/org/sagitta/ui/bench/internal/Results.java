package org.sagitta.ui.bench.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells the command that has started this workbench what is measured: a line each, its parts apart by tabs. The last one is `end`, or
/// says what failed.
final class Results implements AutoCloseable {
	private final PrintWriter out;

	Results(Path file) throws IOException {
		out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), true);
	}

	/// @param required as the requirement says it
	void figure(String what, boolean reached, String required, String value) {
		write("figure", what, Boolean.toString(reached), required, value);
	}

	/// Something of which nothing is required.
	void line(String what, String value) {
		write("line", what, value);
	}

	/// Where the time of a stall went.
	void stack(String frames) {
		frames.lines().forEach(frame -> write("stack", frame.strip()));
	}

	void progress(String doing) {
		write("progress", doing);
	}

	void failed(String why) {
		write("failed", why);
	}

	void end() {
		write("end");
	}

	private void write(String... parts) {
		out.println(String.join("\t", parts).replaceAll("\\R", " "));
	}

	@Override
	public void close() {
		out.close();
	}
}
