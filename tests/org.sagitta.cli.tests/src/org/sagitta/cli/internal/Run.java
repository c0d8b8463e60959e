package org.sagitta.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.sagitta.command.Command;
import org.sagitta.command.UsageException;

/// One run of a command with words of its own, and what came of it.
public record Run(int code, String out, String err) {
	public static final Path FOLDER = Path.of("").toAbsolutePath();

	/// A usage error is [Command#USAGE] with its message, as the runner makes it.
	public static Run of(Command command, String... words) throws Exception {
		return of(command, () -> false, words);
	}

	/// With somebody who asks to stop.
	public static Run of(Command command, BooleanSupplier cancelled, String... words) throws Exception {
		var output = new MemoryOutput();
		int code;
		String problem = "";
		try (var context = new RunContext(List.of(words), FOLDER, () -> FOLDER.resolve("database"), output, cancelled)) {
			code = command.run(context);
		} catch (UsageException e) {
			code = Command.USAGE;
			problem = e.getMessage();
		}
		return new Run(code, output.outText(), output.errText() + problem);
	}
}
