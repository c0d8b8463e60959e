package org.sagitta.cli.internal.plugins;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.provision.Provisioning;
import org.sagitta.provision.TrustPolicy;
import org.sagitta.provision.TrustPolicy.UnsignedArtifact;

/// Installs plugins, in the running workbench where there is one. What is unsigned must be trusted on the command line: there
/// is nobody to ask.
@Component(service = Command.class, property = Command.NAME + "=" + PluginInstallCommand.COMMAND)
public final class PluginInstallCommand implements Command {
	static final String COMMAND = "plugin install";

	private final Provisioning provisioning;

	@Activate
	public PluginInstallCommand(@Reference Provisioning provisioning) {
		this.provisioning = provisioning;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "SITE FEATURE… [--trust SHA256]… [--trust-unsigned]";
	}

	@Override
	public String summary() {
		return "Installs or updates plugins from an update site: an address, a folder or a zip file";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--trust-unsigned"), Set.of("--trust"));
		List<String> words = arguments.words();
		if (words.size() < 2) {
			throw new UsageException("a site and the id of a feature are needed; sagitta plugin list --site SITE shows what there is");
		}
		Sites.report("Installed", provisioning.install(Sites.address(context, words.getFirst()), words.subList(1, words.size()),
				trust(arguments, context.err()), Sites.progress(context)), context.out());
		return OK;
	}

	private static TrustPolicy trust(Arguments arguments, PrintStream err) {
		Set<String> trusted = arguments.values("--trust").stream().map(digest -> digest.toLowerCase(Locale.ROOT))
				.collect(Collectors.toSet());
		return artifacts -> {
			List<UnsignedArtifact> others = artifacts.stream().filter(artifact -> !trusted.contains(artifact.sha256())).toList();
			boolean all = arguments.has("--trust-unsigned");
			others.forEach(artifact -> err.println((all ? "trusted, though unsigned: " : "unsigned: ")
					+ Text.plain(artifact.id() + " " + artifact.version() + ", SHA-256 " + artifact.sha256()
					+ ", from " + artifact.source())));
			if (!all && !others.isEmpty()) {
				err.println("Add --trust SHA256 for each of them that you trust, or --trust-unsigned for all.");
			}
			return all || others.isEmpty();
		};
	}
}
