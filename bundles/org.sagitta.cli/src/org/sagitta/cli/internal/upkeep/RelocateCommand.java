package org.sagitta.cli.internal.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;

/// Tells the index where linked files have gone.
@Component(service = Command.class, property = Command.NAME + "=" + RelocateCommand.COMMAND)
public final class RelocateCommand implements Command {
	static final String COMMAND = "relocate";

	private final OpenDatabase databases;

	@Activate
	public RelocateCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "FROM TO";
	}

	@Override
	public String summary() {
		return "Says that the linked files below one folder are below another one now; the files must be there";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.size() != 2) {
			throw new UsageException("the folder where files were and the one where they are now are needed");
		}
		Path from = context.path(words.getFirst());
		Path to = context.path(words.getLast());
		long files = databases.of(context).integrity().relocate(from, to);
		context.out().println("Relocated " + Text.count(files, "file") + " to " + to);
		if (files == 0) {
			context.err().println("sagitta relocate: the index has no linked file below " + from);
		}
		return files == 0 ? FAILED : OK;
	}
}
