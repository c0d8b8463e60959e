package org.sagitta.cli.internal.rules;

import java.io.IOException;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.Rules;
import org.sagitta.database.Rules.Progress;

/// Waits until all fields are up to date.
@Component(service = Command.class, property = Command.NAME + "=" + RulesRefreshCommand.COMMAND)
public final class RulesRefreshCommand implements Command {
	static final String COMMAND = "rules refresh";
	private static final long LOOK_MILLIS = 50;

	private final OpenDatabase databases;

	@Activate
	public RulesRefreshCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "";
	}

	@Override
	public String summary() {
		return "Waits until the fields of all rules are computed for all that is in the database; cancelling it stops that";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException, InterruptedException {
		if (!Arguments.parse(context.arguments(), Set.of(), Set.of()).words().isEmpty()) {
			throw new UsageException("there is nothing to name");
		}
		Rules rules = databases.of(context).rules();
		for (Progress progress = rules.progress(); !progress.finished(); progress = rules.progress()) {
			if (context.cancelled()) {
				rules.cancel();
				context.err().println("rules: stopped; %,d of %,d series are up to date".formatted(progress.done(), progress.total()));
				return CANCELLED;
			}
			context.progress("%,d of %,d series".formatted(progress.done(), progress.total()));
			Thread.sleep(LOOK_MILLIS);
		}
		return OK;
	}
}
