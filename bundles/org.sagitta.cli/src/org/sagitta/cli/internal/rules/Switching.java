package org.sagitta.cli.internal.rules;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.Rules;

/// What the commands have in common that switch rules on and off.
abstract class Switching implements Command {
	private final OpenDatabase databases;
	private final String name;
	private final boolean on;

	Switching(OpenDatabase databases, String name, boolean on) {
		this.databases = databases;
		this.name = name;
		this.on = on;
	}

	@Override
	public final String name() {
		return name;
	}

	@Override
	public final String usage() {
		return "RULE…";
	}

	@Override
	public final String summary() {
		return "Switches rules " + (on ? "on again" : "off; their columns go, and keep their settings for their return");
	}

	@Override
	public final int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.isEmpty()) {
			throw new UsageException("the name of a rule is needed; \"sagitta rules\" lists them");
		}
		Rules rules = databases.of(context).rules();
		for (String word : words) {
			rules.setEnabled(word, on);
		}
		return OK;
	}
}
