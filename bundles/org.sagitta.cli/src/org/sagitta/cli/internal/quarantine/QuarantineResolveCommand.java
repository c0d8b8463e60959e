package org.sagitta.cli.internal.quarantine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.Ids;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.Quarantine;

/// Decides which of two files stays.
@Component(service = Command.class, property = Command.NAME + "=" + QuarantineResolveCommand.COMMAND)
public final class QuarantineResolveCommand implements Command {
	static final String COMMAND = "quarantine resolve";

	private final OpenDatabase databases;

	@Activate
	public QuarantineResolveCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "ID first|second|both";
	}

	@Override
	public String summary() {
		return "Says which file stays; first leaves the index as it is, second replaces the first, both takes the second under a new UID; a"
				+ " copy that loses goes to the trash, a linked file is left alone";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.size() != 2) {
			throw new UsageException("the number of one file, and first, second or both are needed");
		}
		long id = Ids.of(words.getFirst(), "file");
		Quarantine.Resolution how = switch (words.getLast()) {
			case "first" -> Quarantine.Resolution.KEEP_FIRST;
			case "second" -> Quarantine.Resolution.KEEP_SECOND;
			case "both" -> Quarantine.Resolution.KEEP_BOTH;
			default -> throw new UsageException("say first, second or both, not " + words.getLast());
		};
		Quarantine quarantine = databases.of(context).quarantine();
		HeldFiles.find(quarantine, id);
		Optional<String> uid = quarantine.resolve(id, how);
		context.out().println(uid.map(each -> "The file is in the index as " + Text.plain(each)).orElse("The first file stays"));
		return OK;
	}
}
