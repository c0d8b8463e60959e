package org.sagitta.cli.internal.columns;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.DatabaseCommand;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.ColumnLayout;
import org.sagitta.database.Columns;

/// Arranges the columns as they were kept under a name.
@Component(service = Command.class, property = Command.NAME + "=" + ColumnsUseCommand.COMMAND)
public final class ColumnsUseCommand extends DatabaseCommand {
	static final String COMMAND = "columns use";

	@Activate
	public ColumnsUseCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "NAME",
				"Arranges the columns as they were saved under a name; columns that it does not have stay");
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		String name = word(context, "a name");
		Columns columns = database(context).columns();
		Optional<ColumnLayout> layout = columns.layouts().find(name);
		if (layout.isEmpty()) {
			throw new UsageException("there is no layout " + name + "; \"sagitta columns layouts\" lists them");
		}
		List<String> left = layout.get().apply(columns);
		left.forEach(each -> context.err().println("columns: left out: " + Text.plain(each)));
		return left.isEmpty() ? OK : FAILED;
	}
}
