package org.sagitta.cli.internal.columns;

import java.io.IOException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.DatabaseCommand;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;

/// Lists the arrangements of columns that have names.
@Component(service = Command.class, property = Command.NAME + "=" + ColumnsLayoutsCommand.COMMAND)
public final class ColumnsLayoutsCommand extends DatabaseCommand {
	static final String COMMAND = "columns layouts";

	@Activate
	public ColumnsLayoutsCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "",
				"Lists the arrangements of columns that were saved under names");
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		if (!context.arguments().isEmpty()) {
			throw new UsageException("it takes no arguments");
		}
		database(context).columns().layouts().names().forEach(name -> context.out().println(Text.plain(name)));
		return OK;
	}
}
