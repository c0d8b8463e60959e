package org.sagitta.cli.internal.columns;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.TextTable;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.Column;
import org.sagitta.database.ColumnLayout;
import org.sagitta.database.Columns;
import org.sagitta.dicom.Level;

/// Lists the columns of the browser.
@Component(service = Command.class, property = Command.NAME + "=" + ColumnsCommand.COMMAND)
public final class ColumnsCommand implements Command {
	static final String COMMAND = "columns";

	private final OpenDatabase databases;

	@Activate
	public ColumnsCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[patients|studies|series] [--json]";
	}

	@Override
	public String summary() {
		return "Lists the columns of the browser; --json writes all of them as a layout that \"columns import\" takes";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--json"), Set.of());
		List<String> words = arguments.words();
		if (words.size() > 1 || arguments.has("--json") && !words.isEmpty()) {
			throw new UsageException("one level is listed, or all of them; --json takes all");
		}
		List<Level> levels = words.isEmpty() ? ColumnWords.LEVELS : List.of(ColumnWords.level(words.getFirst()));
		Columns columns = databases.of(context).columns();
		if (arguments.has("--json")) {
			ColumnLayout.of(columns).write(context.out());
			context.out().println();
			return OK;
		}
		var table = new TextTable().column("Level", false).column("Order", true).column("Field", false).column("Title", false).column("Shown", false)
				.column("Width", false).column("Sort", false).column("Type", false)
				.column("Group", false);
		for (Level level : levels) {
			for (Column each : columns.all(level)) {
				table.row(List.of(ColumnWords.word(level), Integer.toString(each.order()), each.field(), each.title(), each.visible() ? "yes" : "",
						ColumnWords.word(each.width()), each.sort() == Column.Sort.NONE ? "" : ColumnWords.word(each.sort()), ColumnWords.word(each.type()),
						each.grouped() ? "yes" : ""));
			}
		}
		table.print(context.out());
		return OK;
	}
}
