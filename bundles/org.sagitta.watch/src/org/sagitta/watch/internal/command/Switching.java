package org.sagitta.watch.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;

/// Pauses or resumes one watched folder, or all.
record Switching(Databases databases, boolean on) {
	int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(), Set.of());
		if (arguments.words().size() > 1) {
			throw new UsageException("one folder is enough; without one it is all of them");
		}
		DicomDatabase database = databases.of(context);
		List<Path> folders = arguments.words().isEmpty() ? databases.folders().folders(database).stream().map(each -> each.folder().path()).toList()
				: List.of(context.path(arguments.words().getFirst()));
		for (Path folder : folders) {
			databases.folders().setOn(database, folder, on);
			context.out().println((on ? "Resumed " : "Paused ") + Texts.plain(folder.toString()));
		}
		if (folders.isEmpty()) {
			context.out().println("No folder is watched");
		}
		return Command.OK;
	}
}
