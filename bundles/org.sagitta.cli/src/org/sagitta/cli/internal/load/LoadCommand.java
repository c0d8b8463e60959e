package org.sagitta.cli.internal.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.plugin.LoadProgress;
import org.sagitta.plugin.PluginRegistry;
import org.sagitta.plugin.PluginRegistry.LoadReport;
import org.sagitta.scene.Node;
import org.sagitta.scene.Volume;

/// Loads series as the workbench would, says what became of them, and draws them.
@Component(service = Command.class, property = Command.NAME + "=" + LoadCommand.COMMAND)
public final class LoadCommand implements Command {
	static final String COMMAND = "load";

	private final OpenDatabase databases;
	private final PluginRegistry plugins;

	@Activate
	public LoadCommand(@Reference OpenDatabase databases, @Reference PluginRegistry plugins) {
		this.databases = databases;
		this.plugins = plugins;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "SERIES_UID… [--png OUT.png [--force]] [--json]";
	}

	@Override
	public String summary() {
		return "Loads series and draws the middle slice in each plane: OUT.png, OUT-axial.png, OUT-sagittal.png, OUT-coronal.png";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json", "--force"), Set.of("--png"));
		if (arguments.words().isEmpty()) {
			throw new UsageException("the UID of a series is needed; sagitta list series shows them");
		}
		Optional<Pictures> pictures = arguments.value("--png").map(context::path).map(file -> new Pictures(file, arguments.has("--force")));
		if (pictures.isPresent()) {
			pictures.get().check();
		}
		LoadReport report = plugins.load(databases.of(context), arguments.words(), new CollectedScene(), progress(context));
		List<Loaded> loaded = new ArrayList<>();
		int volumes = 0;
		for (Node node : report.nodes()) {
			List<Path> files = List.of();
			if (node.content() instanceof Volume volume && pictures.isPresent()) {
				files = pictures.get().write(volume, ++volumes);
			}
			loaded.add(new Loaded(node, files));
		}
		if (arguments.has("--json")) {
			LoadOutput.json(loaded, report, context.out());
		} else {
			LoadOutput.text(loaded, report, context.out(), context.err());
		}
		return report.cancelled() ? CANCELLED : report.failures().isEmpty() ? OK : FAILED;
	}

	private static LoadProgress progress(CommandContext context) {
		return new LoadProgress() {
			@Override
			public void progress(int done, int total) {
				context.progress(done + " of " + total + " files");
			}

			@Override
			public boolean cancelled() {
				return context.cancelled();
			}
		};
	}
}
