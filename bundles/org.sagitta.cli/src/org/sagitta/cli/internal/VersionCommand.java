package org.sagitta.cli.internal;

import java.util.Set;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;

/// Says which version this is.
@Component(service = Command.class, property = Command.NAME + "=" + VersionCommand.COMMAND)
public final class VersionCommand implements Command {
	static final String COMMAND = "version";

	private final String version;

	@Activate
	public VersionCommand(BundleContext bundle) {
		version = bundle.getBundle().getVersion().toString();
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
		return "Says which version this is";
	}

	@Override
	public int run(CommandContext context) throws UsageException {
		Arguments.parse(context.arguments(), Set.of(), Set.of());
		context.out().println("Sagitta " + version + ", Java " + Runtime.version());
		return OK;
	}
}
