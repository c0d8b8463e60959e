package org.sagitta.cli.internal.data;

import java.io.IOException;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.choice.Choice.Above;
import org.sagitta.dicom.Level;

/// Lists what the database has, as a table of the columns that the browser shows or as JSON with all attributes.
@Component(service = Command.class, property = Command.NAME + "=" + ListCommand.COMMAND)
public final class ListCommand implements Command {
	static final String COMMAND = "list";

	private final OpenDatabase databases;

	@Activate
	public ListCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "patients|studies|series|instances " + Selection.USAGE + " [--json]";
	}

	@Override
	public String summary() {
		return "Lists patients, studies, series or instances; a CONDITION is FIELD:TEXT, FIELD=VALUE, FIELD>=VALUE, FIELD<=VALUE or FIELD="
				+ " (no value), a RANGE today, yesterday, last-week, last-month, last-year or two days with .. between them";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Looking.flags("--json"),
				Looking.valued(Selection.options()));
		if (arguments.words().size() != 1) {
			throw new UsageException("one level is needed: patients, studies, series or instances");
		}
		Level level = Levels.parse(arguments.words().getFirst());
		if (level == Level.INSTANCE && arguments.has(Selection.WHERE)) {
			throw new UsageException(Selection.WHERE + " goes with patients, studies and series");
		}
		Optional<Above> above = Selection.above(arguments);
		Looking looking = Looking.of(arguments);
		DicomDatabase database = databases.of(context);
		looking.warn(database.columns(), level, context);
		var selection = Selection.of(level, looking, database.columns(), Selection.conditions(arguments, database.columns(), level), above);
		return list(database, level, selection, arguments.has("--json"), context);
	}

	/// @param level of the rows, or instances
	public static int list(DicomDatabase database, Level level, Selection selection, boolean json, CommandContext context) throws IOException {
		if (level == Level.INSTANCE) {
			var listing = new InstanceListing(database, database.snapshot(), selection);
			return json ? listing.json(context) : listing.text(context);
		}
		var listing = new RowListing(database, database.snapshot(), selection);
		return json ? listing.json(context) : listing.text(context);
	}
}
