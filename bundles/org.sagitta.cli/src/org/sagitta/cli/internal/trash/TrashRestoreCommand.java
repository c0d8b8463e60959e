package org.sagitta.cli.internal.trash;

import java.io.IOException;
import java.util.List;
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

/// Brings back what was removed.
@Component(service = Command.class, property = Command.NAME + "=" + TrashRestoreCommand.COMMAND)
public final class TrashRestoreCommand implements Command {
	static final String COMMAND = "trash restore";

	private final OpenDatabase databases;

	@Activate
	public TrashRestoreCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "ID…";
	}

	@Override
	public String summary() {
		return "Brings removals back to where they were; sagitta trash list has their numbers";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Set<Long> ids = Ids.all(Arguments.parse(context.arguments(), Set.of(), Set.of()).words(), "removal");
		if (ids.isEmpty()) {
			throw new UsageException("the number of a removal is needed");
		}
		Trash trash = databases.of(context).trash();
		List<Trash.Removal> meant = Removals.named(ids, trash, COMMAND, context);
		if (meant.isEmpty()) {
			return FAILED;
		}
		Trash.Report report = trash.restore(Removals.ids(meant));
		context.out().println("Restored " + Text.count(report.instances(), "instance"));
		report.failures().forEach(failure -> context.err().println("sagitta trash restore: " + Text.plain(failure)));
		return report.failures().isEmpty() && meant.size() == ids.size() ? OK : FAILED;
	}
}
