package org.sagitta.cli.internal.trash;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.sagitta.database.Trash;

/// Deletes for good what was removed.
@Component(service = Command.class, property = Command.NAME + "=" + TrashEmptyCommand.COMMAND)
public final class TrashEmptyCommand implements Command {
	static final String COMMAND = "trash empty";

	private final OpenDatabase databases;

	@Activate
	public TrashEmptyCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "(ID… | --all | --older-than DAYS) [--yes]";
	}

	@Override
	public String summary() {
		return "Deletes removals for good, and the copies in the trash; linked files stay. Without --yes shows what it would delete, and"
				+ " deletes nothing";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--all", "--yes"), Set.of("--older-than"));
		Set<Long> ids = Ids.all(arguments.words(), "removal");
		int ways = (ids.isEmpty() ? 0 : 1) + (arguments.has("--all") ? 1 : 0) + (arguments.has("--older-than") ? 1 : 0);
		if (ways != 1) {
			throw new UsageException("say which: numbers of removals, --all, or --older-than DAYS");
		}
		Optional<Instant> before = before(arguments);
		Trash trash = databases.of(context).trash();
		List<Trash.Removal> meant = ids.isEmpty()
				? trash.removals().stream().filter(each -> before.isEmpty() || each.when().isBefore(before.get())).toList()
				: Removals.named(ids, trash, COMMAND, context);
		boolean known = ids.size() <= meant.size();
		if (meant.isEmpty()) {
			context.out().println("There is nothing to delete");
			return known ? OK : FAILED;
		}
		if (!arguments.has("--yes")) {
			Removals.print(meant, context.out());
			context.out().println("Nothing was deleted. With --yes, this is deleted for good.");
			return known ? OK : FAILED;
		}
		Trash.Report report = trash.empty(Removals.ids(meant));
		context.out().println("Deleted " + Text.count(report.instances(), "instance") + " from the trash for good");
		report.failures().forEach(failure -> context.err().println("sagitta trash empty: " + Text.plain(failure)));
		return report.failures().isEmpty() && known ? OK : FAILED;
	}

	private static Optional<Instant> before(Arguments arguments) throws UsageException {
		Optional<String> days = arguments.value("--older-than");
		if (days.isEmpty()) {
			return Optional.empty();
		}
		if (!days.get().matches("\\d{1,6}")) {
			throw new UsageException("--older-than is a number of days, not " + days.get());
		}
		return Optional.of(Instant.now().minus(Integer.parseInt(days.get()), ChronoUnit.DAYS));
	}
}
