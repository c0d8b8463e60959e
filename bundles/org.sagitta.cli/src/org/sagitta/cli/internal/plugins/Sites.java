package org.sagitta.cli.internal.plugins;

import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;

import org.sagitta.cli.internal.Text;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.provision.ProvisionProgress;
import org.sagitta.provision.Provisioning.Result;

/// What the plugin commands have in common.
final class Sites {
	private Sites() {
	}

	/// The address of a site that the user gives as an address, a folder or a zip file.
	static URI address(CommandContext context, String text) throws UsageException {
		if (!text.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
			return context.path(text).toUri();
		}
		try {
			return new URI(text);
		} catch (URISyntaxException e) {
			throw new UsageException("no address: " + e.getMessage());
		}
	}

	static ProvisionProgress progress(CommandContext context) {
		return new ProvisionProgress() {
			@Override
			public void step(String what) {
				context.progress(what);
			}

			@Override
			public boolean cancelled() {
				return context.cancelled();
			}
		};
	}

	static void report(String done, Result result, PrintStream out) {
		if (result.changed().isEmpty()) {
			out.println("Nothing to do.");
		}
		result.changed().forEach(feature -> out.println(done + " " + Text.plain(feature.id() + " " + feature.version())));
		if (result.restart()) {
			out.println("Part of it works only after a restart of Sagitta.");
		}
	}
}
