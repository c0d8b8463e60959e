package org.sagitta.cli.internal.columns;

import java.io.IOException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.DatabaseCommand;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;

/// Forgets an arrangement of columns.
@Component(service = Command.class, property = Command.NAME + "=" + ColumnsDropCommand.COMMAND)
public final class ColumnsDropCommand extends DatabaseCommand {
	static final String COMMAND = "columns drop";

	@Activate
	public ColumnsDropCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "NAME",
				"Forgets the arrangement of columns that was saved under a name");
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		database(context).columns().layouts().remove(word(context, "a name"));
		return OK;
	}
}
