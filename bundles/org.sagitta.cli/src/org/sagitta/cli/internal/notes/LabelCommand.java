package org.sagitta.cli.internal.notes;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.Text;
import org.sagitta.cli.internal.data.Levels;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.Level;

/// The labels of rows and instances.
@Component(service = Command.class, property = Command.NAME + "=" + LabelCommand.COMMAND)
public final class LabelCommand implements Command {
	static final String COMMAND = "label";

	private final OpenDatabase databases;

	@Activate
	public LabelCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "patient|study|series|instance KEY… [--add NAME]… [--remove NAME]… | --all";
	}

	@Override
	public String summary() {
		return "Shows, adds or removes labels of patients (by ID or key), studies, series or instances (by UID); --all lists all that are in use";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--all"), Set.of("--add", "--remove"));
		List<String> words = arguments.words();
		var added = new LinkedHashSet<>(arguments.values("--add"));
		var removed = new LinkedHashSet<>(arguments.values("--remove"));
		if (arguments.has("--all") ? !words.isEmpty() || !added.isEmpty() || !removed.isEmpty() : words.size() < 2) {
			throw new UsageException("a level and IDs, keys or UIDs are needed, or --all alone");
		}
		if (added.stream().anyMatch(removed::contains)) {
			throw new UsageException("the same label cannot be added and removed");
		}
		DicomDatabase database = databases.of(context);
		if (arguments.has("--all")) {
			database.notes().all().stream().sorted().forEach(label -> context.out().println(Text.plain(label)));
			return OK;
		}
		Level level = Levels.parse(words.getFirst());
		var keys = new LinkedHashSet<String>();
		for (String word : words.subList(1, words.size())) {
			keys.add(Levels.key(database, level, word));
		}
		if (added.isEmpty() && removed.isEmpty()) {
			keys.forEach(key -> context.out().println(Text.plain((keys.size() == 1 ? "" : key + ": ")
					+ String.join(", ", new TreeSet<>(database.notes().labels(level, key))))));
			return OK;
		}
		database.notes().label(level, keys, added, removed);
		return OK;
	}
}
