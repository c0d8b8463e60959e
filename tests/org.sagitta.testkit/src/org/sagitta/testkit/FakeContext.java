package org.sagitta.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.sagitta.command.CommandContext;

/// A run of a command whose output stays in memory.
public final class FakeContext implements CommandContext {
	private final Path folder;
	private final List<String> arguments;
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private BooleanSupplier cancelled = () -> false;

	/// @param folder in which the user is, and in which the database is
	public FakeContext(Path folder, String... arguments) {
		this.folder = folder.toAbsolutePath();
		this.arguments = List.of(arguments);
	}

	/// The same, cancelled as soon as something holds.
	public FakeContext cancelled(BooleanSupplier when) {
		cancelled = when;
		return this;
	}

	@Override
	public List<String> arguments() {
		return arguments;
	}

	@Override
	public Path path(String text) {
		return folder.resolve(text);
	}

	@Override
	public Path database() {
		return path("database");
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

	public String outText() {
		return out.toString(StandardCharsets.UTF_8);
	}

	public String errText() {
		return err.toString(StandardCharsets.UTF_8);
	}
}
