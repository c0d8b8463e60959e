package org.sagitta.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.sagitta.command.Arguments;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.JsonWriter;

/// A command that is told nothing and lists something of the open database: as a table for people, or as JSON.
public abstract class PlainListCommand<T> extends DatabaseCommand {
	private static final String JSON = "--json";

	private final String none;

	/// @param none what is said where there is nothing to list
	protected PlainListCommand(OpenDatabase databases, String name, String summary, String none) {
		super(databases, name, '[' + JSON + ']', summary);
		this.none = none;
	}

	protected abstract List<T> all(DicomDatabase database) throws IOException;

	/// With its columns, without rows.
	protected abstract TextTable table();

	/// One for each column.
	protected abstract List<String> cells(T each);

	/// Into an object that has been begun.
	protected abstract void write(T each, JsonWriter json) throws IOException;

	@Override
	public final int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of(JSON), Set.of());
		if (!arguments.words().isEmpty()) {
			throw new UsageException("there is nothing to name");
		}
		List<T> all = all(database(context));
		if (arguments.has(JSON)) {
			var json = new JsonWriter(context.out(), " ");
			json.beginArray();
			for (T each : all) {
				json.beginObject();
				write(each, json);
				json.endObject();
			}
			json.endArray();
			context.out().println();
		} else if (all.isEmpty()) {
			context.out().println(none);
		} else {
			TextTable table = table();
			all.forEach(each -> table.row(cells(each)));
			table.print(context.out());
		}
		return OK;
	}
}
