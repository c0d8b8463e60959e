package org.sagitta.cli.internal.searches;

import java.io.IOException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.DatabaseCommand;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;

/// Forgets a saved search.
@Component(service = Command.class, property = Command.NAME + "=" + SearchesRemoveCommand.COMMAND)
public final class SearchesRemoveCommand extends DatabaseCommand {
	static final String COMMAND = "searches remove";

	@Activate
	public SearchesRemoveCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "NAME",
				"Forgets a search that was saved under a name");
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		database(context).searches().remove(word(context, "a name"));
		return OK;
	}
}
