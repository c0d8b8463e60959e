package org.sagitta.cli.internal.patients;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.Ids;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;

/// Takes a correction of an identity back.
@Component(service = Command.class, property = Command.NAME + "=" + PatientUndoCommand.COMMAND)
public final class PatientUndoCommand implements Command {
	static final String COMMAND = "patient undo";

	private final OpenDatabase databases;

	@Activate
	public PatientUndoCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "N";
	}

	@Override
	public String summary() {
		return "Takes back a change about who is who; sagitta patient changes has the numbers";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.size() != 1) {
			throw new UsageException("the number of one change is needed");
		}
		long id = Ids.of(words.getFirst(), "change");
		databases.of(context).identities().undo(id);
		context.out().println("Change " + id + " is undone");
		return OK;
	}
}
