package org.sagitta.cli.internal;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.sagitta.command.CommandContext;
import org.sagitta.command.attach.Output;

/// The outside world of one run of a command. Output that goes nowhere any more (`| head`, a full disk) cancels the run.
final class RunContext implements CommandContext, AutoCloseable {
	private static final long BETWEEN_LINES = 100_000_000;
	private static final int BUFFER = 1 << 14;

	/// Finds the folder of the database when a command asks for it.
	@FunctionalInterface
	interface Folder {
		Path get() throws IOException;
	}

	private final List<String> arguments;
	private final Path folder;
	private final Folder database;
	private final Output output;
	private final PrintStream out;
	private final PrintStream err;
	private final BooleanSupplier cancelled;
	private final AtomicLong lastLine = new AtomicLong(System.nanoTime() - BETWEEN_LINES);
	private volatile Optional<IOException> lost = Optional.empty();

	RunContext(List<String> arguments, Path folder, Folder database, Output output, BooleanSupplier cancelled) {
		this.arguments = List.copyOf(arguments);
		this.folder = folder;
		this.database = database;
		this.output = output;
		this.cancelled = cancelled;
		out = new PrintStream(new BufferedOutputStream(noticing(output.out()), BUFFER), false, StandardCharsets.UTF_8);
		err = new PrintStream(new BufferedOutputStream(after(out, output.err())), true, StandardCharsets.UTF_8);
	}

	@Override
	public List<String> arguments() {
		return arguments;
	}

	private OutputStream noticing(OutputStream target) {
		return new FilterOutputStream(target) {
			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				try {
					target.write(bytes, offset, length);
				} catch (IOException e) {
					lost = Optional.of(lost.orElse(e));
					throw e;
				}
			}
		};
	}

	/// What was said before on standard output comes before.
	private static OutputStream after(PrintStream first, OutputStream target) {
		return new FilterOutputStream(target) {
			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				first.flush();
				target.write(bytes, offset, length);
			}
		};
	}

	@Override
	public Path path(String text) {
		Path path = folder.resolve(text);
		return text.contains("..") ? path : path.normalize(); // behind a symbolic link, `..` is not the folder before it
	}

	@Override
	public Path database() {
		try {
			return database.get();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public PrintStream out() {
		return out;
	}

	@Override
	public PrintStream err() {
		return err;
	}

	@Override
	public void progress(String line) {
		long last = lastLine.get();
		long now = System.nanoTime();
		if (now - last >= BETWEEN_LINES && lastLine.compareAndSet(last, now)) {
			output.progress(line);
		}
	}

	@Override
	public boolean cancelled() {
		return lost.isPresent() || cancelled.getAsBoolean();
	}

	/// Why what was written to standard output has not arrived: the first error, a [org.sagitta.command.attach.ReaderGoneException] when
	/// only its reader is gone.
	Optional<IOException> lost() {
		return lost;
	}

	/// Brings out what is still held back.
	@Override
	public void close() {
		out.flush();
		err.flush();
		output.progress("");
	}
}
