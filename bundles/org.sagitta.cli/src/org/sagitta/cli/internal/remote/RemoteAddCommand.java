package org.sagitta.cli.internal.remote;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.RemoteInstance;

/// Takes up what a server told, from a file: another program may have asked it.
@Component(service = Command.class, property = Command.NAME + "=" + RemoteAddCommand.COMMAND)
public final class RemoteAddCommand implements Command {
	static final String COMMAND = "remote add";

	private final OpenDatabase databases;

	@Activate
	public RemoteAddCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "FILE --url-prefix URL";
	}

	@Override
	public String summary() {
		return "Adds instances that a server told of, from a file with its answer as DICOM JSON; their URLs are URL/STUDY/SERIES/INSTANCE";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(), Set.of("--url-prefix"));
		if (arguments.words().size() != 1 || !arguments.has("--url-prefix")) {
			throw new UsageException("one file and --url-prefix are needed");
		}
		URI prefix = prefix(arguments.value("--url-prefix").orElseThrow());
		List<RemoteInstance> told = Answers.read(context.path(arguments.words().getFirst()), prefix);
		int added = databases.of(context).remotes().add(told);
		context.out().println("Added " + Text.count(added, "remote instance") + ", " + (told.size() - added) + " known already");
		return OK;
	}

	private static URI prefix(String text) throws UsageException {
		try {
			var prefix = new URI(text);
			if (prefix.isAbsolute() && prefix.getRawQuery() == null && prefix.getRawFragment() == null) {
				return prefix;
			}
		} catch (URISyntaxException _) {
			// said below
		}
		throw new UsageException("--url-prefix needs an absolute URL without query, such as dimse+sagitta://server");
	}
}
