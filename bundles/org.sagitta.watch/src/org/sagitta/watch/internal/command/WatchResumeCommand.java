package org.sagitta.watch.internal.command;

import java.io.IOException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;

/// Resumes watched folders.
@Component(service = Command.class, property = Command.NAME + "=" + WatchResumeCommand.COMMAND)
public final class WatchResumeCommand implements Command {
	static final String COMMAND = "watch resume";

	private final Databases databases;

	@Activate
	public WatchResumeCommand(@Reference Databases databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[FOLDER]";
	}

	@Override
	public String summary() {
		return "Watches a folder that was paused again, or all of them";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		return new Switching(databases, true).run(context);
	}
}
