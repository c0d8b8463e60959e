package org.sagitta.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/// What a running command may use of the outside world: that of the client, which may be another process.
@ProviderType
public interface CommandContext {
	/// The words after the command's name, as [Arguments#parse] takes them; `--database` is already taken out.
	List<String> arguments();

	/// A path as the user wrote it, made absolute against the folder in which the client was started.
	Path path(String text);

	/// The folder of the database that the user asked for with `--database`, or the default one.
	Path database();

	/// Standard output, UTF-8.
	PrintStream out();

	/// Standard error, UTF-8.
	PrintStream err();

	/// Shows progress where somebody watches: a line that replaces the one before it on a terminal, nothing in a pipe. May be
	/// called as often as one likes; it is shown at most ten times a second.
	void progress(String line);

	/// Whether the user has asked to stop. Long commands ask often, finish what is half done and return [Command#CANCELLED].
	boolean cancelled();
}
