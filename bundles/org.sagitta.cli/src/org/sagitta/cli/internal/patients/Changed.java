package org.sagitta.cli.internal.patients;

import org.sagitta.cli.internal.Text;
import org.sagitta.command.CommandContext;
import org.sagitta.database.Identities;

/// Tells what was done, and how to undo it.
final class Changed {
	private Changed() {
	}

	static void tell(Identities.Change change, CommandContext context) {
		context.out().println(Text.plain(change.text()));
		context.out().println("To undo: sagitta patient undo " + change.id());
	}
}
