package org.sagitta.cli.internal.plugins;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.TextTable;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.provision.Provisioning;
import org.sagitta.provision.Provisioning.Feature;

/// Lists the plugins that are installed, or those that a site offers.
@Component(service = Command.class, property = Command.NAME + "=" + PluginListCommand.COMMAND)
public final class PluginListCommand implements Command {
	static final String COMMAND = "plugin list";

	private final Provisioning provisioning;

	@Activate
	public PluginListCommand(@Reference Provisioning provisioning) {
		this.provisioning = provisioning;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[--site SITE] [--json]";
	}

	@Override
	public String summary() {
		return "Lists the plugins that are installed, or those that an update site offers";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of("--site"));
		if (!arguments.words().isEmpty()) {
			throw new UsageException("nothing but options is taken");
		}
		Optional<String> site = arguments.value("--site");
		List<Feature> features = site.isPresent() ? provisioning.available(Sites.address(context, site.get())) : provisioning.installed();
		if (arguments.has("--json")) {
			var json = new JsonWriter(context.out(), " ");
			json.beginArray();
			for (Feature feature : features) {
				json.beginObject().name("id").value(feature.id()).name("version").value(feature.version())
						.name("name").value(feature.name()).endObject();
			}
			json.endArray();
			context.out().println();
		} else {
			var table = new TextTable().column("Feature", false).column("Version", false).column("Name", false);
			features.forEach(feature -> table.row(List.of(feature.id(), feature.version(), feature.name())));
			table.print(context.out());
		}
		return OK;
	}
}
