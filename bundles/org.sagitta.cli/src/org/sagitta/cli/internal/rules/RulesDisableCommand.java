package org.sagitta.cli.internal.rules;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Command;

/// Switches displayed-field rules off.
@Component(service = Command.class, property = Command.NAME + "=" + RulesDisableCommand.COMMAND)
public final class RulesDisableCommand extends Switching {
	static final String COMMAND = "rules disable";

	@Activate
	public RulesDisableCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, false);
	}
}
