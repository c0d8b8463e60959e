package org.sagitta.cli.internal.plugins;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.provision.Provisioning;

/// Takes plugins away, from the running workbench where there is one.
@Component(service = Command.class, property = Command.NAME + "=" + PluginUninstallCommand.COMMAND)
public final class PluginUninstallCommand implements Command {
	static final String COMMAND = "plugin uninstall";

	private final Provisioning provisioning;

	@Activate
	public PluginUninstallCommand(@Reference Provisioning provisioning) {
		this.provisioning = provisioning;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "FEATURE…";
	}

	@Override
	public String summary() {
		return "Takes plugins away";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.isEmpty()) {
			throw new UsageException("the id of a feature is needed; sagitta plugin list shows them");
		}
		Sites.report("Uninstalled", provisioning.uninstall(words, Sites.progress(context)), context.out());
		return OK;
	}
}
