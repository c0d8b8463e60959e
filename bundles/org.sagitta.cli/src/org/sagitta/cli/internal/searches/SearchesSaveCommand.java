package org.sagitta.cli.internal.searches;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.DatabaseCommand;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.data.Levels;
import org.sagitta.cli.internal.data.Looking;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.Level;

/// Keeps a search under a name.
@Component(service = Command.class, property = Command.NAME + "=" + SearchesSaveCommand.COMMAND)
public final class SearchesSaveCommand extends DatabaseCommand {
	static final String COMMAND = "searches save";

	@Activate
	public SearchesSaveCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "NAME [patients|studies|series] " + Looking.USAGE,
				"Saves a search under a name, in place of the one that has it; without a level it is for all of them, and looks across them");
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Looking.flags(), Looking.valued());
		List<String> words = arguments.words();
		if (words.isEmpty() || words.size() > 2) {
			throw new UsageException("a name is needed, and a level if you like");
		}
		Optional<Level> level = words.size() == 2 ? Optional.of(Levels.parse(words.get(1))) : Optional.empty();
		if (level.equals(Optional.of(Level.INSTANCE)) || level.isPresent() && arguments.has("--across")) {
			throw new UsageException("a search is for patients, studies or series, or across them without a level");
		}
		Looking looking = Looking.of(arguments);
		DicomDatabase database = database(context);
		looking.warn(database.columns(), level.orElse(Level.STUDY), context);
		database.searches().save(looking.saved(words.getFirst(), level));
		return OK;
	}
}
