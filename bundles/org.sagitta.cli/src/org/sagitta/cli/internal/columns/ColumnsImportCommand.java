package org.sagitta.cli.internal.columns;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.ColumnLayout;

/// Takes a layout of columns over.
@Component(service = Command.class, property = Command.NAME + "=" + ColumnsImportCommand.COMMAND)
public final class ColumnsImportCommand implements Command {
	static final String COMMAND = "columns import";

	private final OpenDatabase databases;

	@Activate
	public ColumnsImportCommand(@Reference OpenDatabase databases) {
		this.databases = databases;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "FILE.json";
	}

	@Override
	public String summary() {
		return "Arranges the columns as a file of \"columns --json\" says; columns that it does not name stay";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.size() != 1) {
			throw new UsageException("a file is needed");
		}
		ColumnLayout layout;
		try (var in = Files.newBufferedReader(context.path(words.getFirst()))) {
			layout = ColumnLayout.read(in);
		}
		List<String> left = layout.apply(databases.of(context).columns());
		left.forEach(each -> context.err().println("columns: left out: " + Text.plain(each)));
		return left.isEmpty() ? OK : FAILED;
	}
}
