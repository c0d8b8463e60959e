package org.sagitta.cli.internal.columns;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.Column;
import org.sagitta.database.Column.Sort;
import org.sagitta.database.Column.Width;
import org.sagitta.database.Columns;
import org.sagitta.dicom.Level;

/// Changes one column of the browser.
@Component(service = Command.class, property = Command.NAME + "=" + ColumnsSetCommand.COMMAND)
public final class ColumnsSetCommand implements Command {
	static final String COMMAND = "columns set";

	private final OpenDatabase databases;

	@Activate
	public ColumnsSetCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "patients|studies|series COLUMN [--title TEXT] [--show | --hide] [--order N] [--width contents|stretch|interactive]"
				+ " [--sort ascending|descending|none] [--group | --ungroup]";
	}

	@Override
	public String summary() {
		return "Changes the title, visibility, place, width, sorting or grouping of a column; a lower order is further left";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--show", "--hide", "--group", "--ungroup"),
				Set.of("--title", "--order", "--width", "--sort"));
		List<String> words = arguments.words();
		if (words.size() != 2 || arguments.has("--show") && arguments.has("--hide") || arguments.has("--group") && arguments.has("--ungroup")) {
			throw new UsageException("a level and a column are needed, and either --show or --hide, either --group or --ungroup");
		}
		Level level = ColumnWords.level(words.getFirst());
		Columns columns = databases.of(context).columns();
		Column before = ColumnWords.column(columns, level, words.getLast());
		Column after = changed(before, arguments);
		if (after.sort() != Sort.NONE && after.sort() != before.sort()) {
			for (Column other : columns.all(level)) {
				if (other.sort() != Sort.NONE && !other.field().equals(after.field())) {
					columns.set(other.withSort(Sort.NONE)); // one column is sorted by
				}
			}
		}
		if (after.grouped() && !before.grouped()) {
			for (Column other : columns.all(level)) {
				if (other.grouped() && !other.field().equals(after.field())) {
					columns.set(other.withGrouped(false)); // a table groups by one column
				}
			}
		}
		if (!after.equals(before)) {
			columns.set(after);
		}
		return OK;
	}

	private static Column changed(Column column, Arguments arguments) throws UsageException {
		Column changed = column;
		Optional<String> title = arguments.value("--title");
		if (title.isPresent()) {
			if (title.get().isBlank()) {
				throw new UsageException("a column needs a title");
			}
			changed = changed.withTitle(title.get());
		}
		if (arguments.has("--show") || arguments.has("--hide")) {
			changed = changed.withVisible(arguments.has("--show"));
		}
		if (arguments.has("--group") || arguments.has("--ungroup")) {
			changed = changed.withGrouped(arguments.has("--group"));
		}
		Optional<String> order = arguments.value("--order");
		if (order.isPresent()) {
			try {
				changed = changed.withOrder(Integer.parseInt(order.get()));
			} catch (NumberFormatException _) {
				throw new UsageException("--order needs a whole number, not " + order.get());
			}
		}
		Optional<String> width = arguments.value("--width");
		if (width.isPresent()) {
			changed = changed.withWidth(ColumnWords.constant(Width.class, width.get()));
		}
		Optional<String> sort = arguments.value("--sort");
		return sort.isPresent() ? changed.withSort(ColumnWords.constant(Sort.class, sort.get())) : changed;
	}
}
