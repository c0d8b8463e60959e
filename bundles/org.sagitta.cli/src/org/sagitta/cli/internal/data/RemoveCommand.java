package org.sagitta.cli.internal.data;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.Text;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.RemovalReport;
import org.sagitta.database.choice.LevelWords;
import org.sagitta.database.choice.NamedRows;
import org.sagitta.dicom.Level;

/// Removes patients, studies, series or instances from the database.
@Component(service = Command.class, property = Command.NAME + "=" + RemoveCommand.COMMAND)
public final class RemoveCommand implements Command {
	static final String COMMAND = "remove";

	private final OpenDatabase databases;

	@Activate
	public RemoveCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "patients|studies|series|instances UID…";
	}

	@Override
	public String summary() {
		return "Removes from the database what the UIDs or Patient IDs name; copies go to its trash, linked files stay";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.size() < 2) {
			throw new UsageException("a level and what to remove are needed");
		}
		Level level = Levels.parse(words.getFirst());
		DicomDatabase database = databases.of(context);
		NamedRows named = Levels.named(database, level, words.subList(1, words.size()));
		var keys = new LinkedHashSet<>(named.keys());
		keys.addAll(named.unknown());
		RemovalReport report = database.remove(level, keys);
		context.out().println("Removed " + Text.count(report.patients(), "patient") + ", " + Text.count(report.studies(), "study") + ", "
				+ Text.count(report.series(), "series") + ", " + Text.count(report.instances(), "instance") + "; "
				+ Text.count(report.trashed(), "file") + " in the trash");
		if (!report.removals().isEmpty()) {
			context.out().println("To undo: sagitta trash restore "
					+ String.join(" ", report.removals().stream().map(String::valueOf).toList()));
		}
		report.unknown().forEach(key -> context.err().println("sagitta remove: the database has no " + LevelWords.noun(level) + " "
				+ Text.plain(key)));
		report.failures().forEach(failure -> context.err().println("sagitta remove: " + Text.plain(failure)));
		return report.unknown().isEmpty() && report.failures().isEmpty() ? OK : FAILED;
	}
}
