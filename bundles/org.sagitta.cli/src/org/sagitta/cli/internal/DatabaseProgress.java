package org.sagitta.cli.internal;

import org.sagitta.command.CommandContext;
import org.sagitta.database.ImportProgress;

/// Shows the progress of the database to whoever runs a command, and stops when he stops the command.
/// @param thing what is counted, in the singular
public record DatabaseProgress(CommandContext context, String thing) implements ImportProgress {
	@Override
	public void progress(long found, long done) {
		context.progress(done + " of " + Text.count(found, thing));
	}

	@Override
	public boolean cancelled() {
		return context.cancelled();
	}
}
