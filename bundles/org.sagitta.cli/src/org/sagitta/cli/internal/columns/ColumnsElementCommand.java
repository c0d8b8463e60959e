package org.sagitta.cli.internal.columns;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.sagitta.cli.internal.OpenDatabase;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.Columns;
import org.sagitta.database.DatabaseException;
import org.sagitta.dicom.Level;

/// What the commands have in common that make columns of elements and take them away.
abstract class ColumnsElementCommand implements Command {
	private final OpenDatabase databases;
	private final String name;
	private final String summary;

	ColumnsElementCommand(OpenDatabase databases, String name, String summary) {
		this.databases = databases;
		this.name = name;
		this.summary = summary;
	}

	@Override
	public final String name() {
		return name;
	}

	@Override
	public final String usage() {
		return "patients|studies|series ELEMENT…";
	}

	@Override
	public final String summary() {
		return summary;
	}

	@Override
	public final int run(CommandContext context) throws UsageException, IOException {
		List<String> words = Arguments.parse(context.arguments(), Set.of(), Set.of()).words();
		if (words.size() < 2) {
			throw new UsageException("a level and elements, by keyword or as gggg,eeee, are needed");
		}
		Level level = ColumnWords.level(words.getFirst());
		var tags = new java.util.LinkedHashSet<Integer>();
		for (String word : words.subList(1, words.size())) {
			tags.add(ColumnWords.element(word));
		}
		Columns columns = databases.of(context).columns();
		for (int tag : tags) {
			change(columns, level, tag);
		}
		return OK;
	}

	abstract void change(Columns columns, Level level, int tag) throws DatabaseException;
}
