package org.sagitta.cli.internal.upkeep;

import java.io.IOException;
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
import org.sagitta.database.DicomDatabase;

/// Shows what a database holds.
@Component(service = Command.class, property = Command.NAME + "=" + InfoCommand.COMMAND)
public final class InfoCommand implements Command {
	static final String COMMAND = "info";

	private final OpenDatabase databases;

	@Activate
	public InfoCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[--json]";
	}

	@Override
	public String summary() {
		return "Shows how much the database holds, of what modalities and years, how it grew, its policy, and what is to be known about it";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of());
		if (!arguments.words().isEmpty()) {
			throw new UsageException("there is nothing to name; --database says which database");
		}
		DicomDatabase database = databases.of(context);
		if (arguments.has("--json")) {
			InfoJson.write(database, context.out());
		} else {
			InfoText.write(database, context.out());
			database.warnings().forEach(each -> context.err().println("sagitta info: warning: " + Text.plain(each)));
		}
		return OK;
	}
}
