package org.sagitta.cli.internal.rules;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Command;

/// Switches displayed-field rules on again.
@Component(service = Command.class, property = Command.NAME + "=" + RulesEnableCommand.COMMAND)
public final class RulesEnableCommand extends Switching {
	static final String COMMAND = "rules enable";

	@Activate
	public RulesEnableCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, true);
	}
}
