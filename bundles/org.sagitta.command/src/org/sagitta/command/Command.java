package org.sagitta.command;

import org.osgi.annotation.versioning.ConsumerType;

/// One command of the command line, `sagitta <name> …`. A whiteboard service: a bundle that brings one adds it to every
/// process, at once. It runs in a process of its own or, for a client that attached, in the process that owns the database:
/// it must use only its context for input, output, folder and cancellation, never `System.out` or the process's folder.
/// Several runs may go on at the same time, each on a virtual thread of its own; a run may block.
@ConsumerType
public interface Command {
	/// A service property with the command's name. A command that has it is only made when it is run or listed.
	String NAME = "sagitta.command";

	/// Everything was done.
	int OK = 0;
	/// Something that was asked for could not be done; it was said what and why.
	int FAILED = 1;
	/// The words could not be understood.
	int USAGE = 2;
	/// The user interrupted it.
	int CANCELLED = 130;

	/// The first word, and the second where there is one (`plugin install`).
	String name();

	/// The words after the name, as help shows them: `PATH… [--copy]`.
	String usage();

	/// What it does, in one line.
	String summary();

	/// Runs it.
	/// @return [#OK] only when everything that was asked for was done
	/// @throws UsageException when the arguments make no sense; the message and the usage are shown
	/// @throws Exception any other error: its message is shown, the exit code is [#FAILED]
	int run(CommandContext context) throws Exception;
}
