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
import org.sagitta.database.ColumnLayout;
import org.sagitta.database.Columns;

/// Keeps the arrangement of the columns under a name.
@Component(service = Command.class, property = Command.NAME + "=" + ColumnsSaveCommand.COMMAND)
public final class ColumnsSaveCommand extends DatabaseCommand {
	static final String COMMAND = "columns save";

	@Activate
	public ColumnsSaveCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "NAME",
				"Saves the arrangement of all columns under a name, in place of the one that has it");
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		String name = word(context, "a name");
		Columns columns = database(context).columns();
		columns.layouts().save(name, ColumnLayout.of(columns));
		return OK;
	}
}
