package org.sagitta.cli.internal.columns;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;

/// Arranges columns as they were at first.
@Component(service = Command.class, property = Command.NAME + "=" + ColumnsResetCommand.COMMAND)
public final class ColumnsResetCommand implements Command {
	static final String COMMAND = "columns reset";

	private final OpenDatabase databases;

	@Activate
	public ColumnsResetCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "patients|studies|series";
	}

	@Override
	public String summary() {
		return "Forgets how the columns of a level were arranged; columns of elements stay";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.size() != 1) {
			throw new UsageException("a level is needed");
		}
		databases.of(context).columns().reset(ColumnWords.level(words.getFirst()));
		return OK;
	}
}
