package org.sagitta.cli.internal.searches;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.DatabaseCommand;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.TextTable;
import org.sagitta.cli.internal.data.Looking;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.SavedSearch;
import org.sagitta.database.choice.LevelWords;
import org.sagitta.dicom.JsonWriter;

/// Lists the saved searches.
@Component(service = Command.class, property = Command.NAME + "=" + SearchesCommand.COMMAND)
public final class SearchesCommand extends DatabaseCommand {
	static final String COMMAND = "searches";

	@Activate
	public SearchesCommand(@Reference OpenDatabase databases) {
		super(databases, COMMAND, "[--json]",
				"Lists the searches that were saved under names");
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of());
		if (!arguments.words().isEmpty()) {
			throw new UsageException("it takes no words");
		}
		List<SavedSearch> all = database(context).searches().all();
		if (arguments.has("--json")) {
			var json = new JsonWriter(context.out(), " ").beginArray();
			for (SavedSearch each : all) {
				each.write(json);
			}
			json.endArray();
			context.out().println();
			return OK;
		}
		var table = new TextTable().column("Name", false).column("Level", false).column("Search", false).column("Filters", false);
		all.forEach(each -> table.row(List.of(each.name(), each.level().map(LevelWords::noun).orElse("all"), each.text(), Looking.of(each).words())));
		table.print(context.out());
		return OK;
	}
}
