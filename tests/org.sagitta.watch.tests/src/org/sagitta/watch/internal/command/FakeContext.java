package org.sagitta.watch.internal.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.sagitta.command.CommandContext;

/// A run of a command whose output stays in memory.
final class FakeContext implements CommandContext {
	private final List<String> arguments;
	private final BooleanSupplier cancelled;
	private final Path database;
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	FakeContext(Path database, BooleanSupplier cancelled, String... arguments) {
		this.database = database;
		this.cancelled = cancelled;
		this.arguments = List.of(arguments);
	}

	@Override
	public List<String> arguments() {
		return arguments;
	}

	@Override
	public Path path(String text) {
		return Path.of(text).toAbsolutePath();
	}

	@Override
	public Path database() {
		return database;
	}

	@Override
	public PrintStream out() {
		return new PrintStream(out, true, StandardCharsets.UTF_8);
	}

	@Override
	public PrintStream err() {
		return new PrintStream(err, true, StandardCharsets.UTF_8);
	}

	@Override
	public void progress(String line) {
		// nobody watches
	}

	@Override
	public boolean cancelled() {
		return cancelled.getAsBoolean();
	}

	String outText() {
		return out.toString(StandardCharsets.UTF_8);
	}

	String errText() {
		return err.toString(StandardCharsets.UTF_8);
	}
}
