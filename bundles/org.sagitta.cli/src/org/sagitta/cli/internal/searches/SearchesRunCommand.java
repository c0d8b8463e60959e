package org.sagitta.cli.internal.searches;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.DatabaseCommand;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.data.Levels;
import org.sagitta.cli.internal.data.ListCommand;
import org.sagitta.cli.internal.data.Looking;
import org.sagitta.cli.internal.data.Selection;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.SavedSearch;
import org.sagitta.database.choice.Conditions;
import org.sagitta.dicom.Level;

/// Lists what a saved search finds.
@Component(service = Command.class, property = Command.NAME + "=" + SearchesRunCommand.COMMAND)
public final class SearchesRunCommand extends DatabaseCommand {
	static final String COMMAND = "searches run";

	@Activate
	public SearchesRunCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "NAME [patients|studies|series] [--json]",
				"Lists what a saved search finds; one for all levels finds studies unless you say which");
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of());
		List<String> words = arguments.words();
		if (words.isEmpty() || words.size() > 2) {
			throw new UsageException("a name is needed, and a level if you like");
		}
		DicomDatabase database = database(context);
		SavedSearch saved = database.searches().all().stream().filter(each -> each.name().equals(words.getFirst())).findFirst()
				.orElseThrow(() -> new UsageException("there is no search " + words.getFirst() + "; \"sagitta searches\" lists them"));
		Level level = words.size() == 2 ? Levels.parse(words.get(1)) : saved.level().orElse(Level.STUDY);
		Looking looking = Looking.of(saved);
		looking.warn(database.columns(), level, context);
		var selection = Selection.of(level, looking, database.columns(), Conditions.NONE, Optional.empty());
		return ListCommand.list(database, level, selection, arguments.has("--json"), context);
	}
}
