package org.sagitta.cli.internal.trash;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.sagitta.cli.internal.Sizes;
import org.sagitta.cli.internal.TextTable;
import org.sagitta.cli.internal.Times;
import org.sagitta.command.CommandContext;
import org.sagitta.database.Trash;

/// What is in the trash, for people.
final class Removals {
	private Removals() {
	}

	static void print(List<Trash.Removal> removals, PrintStream out) {
		TextTable table = table();
		removals.forEach(each -> table.row(cells(each)));
		table.print(out);
	}

	/// With its columns, without rows.
	static TextTable table() {
		return new TextTable().column("ID", true).column("Removed", false).column("User", false).column("Level", false).column("Instances", true)
				.column("Files", true).column("Size", true).column("What", false);
	}

	static List<String> cells(Trash.Removal each) {
		return List.of(Long.toString(each.id()), Times.local(each.when()), each.user(), each.level().name().toLowerCase(Locale.ROOT),
				Integer.toString(each.instances()), Integer.toString(each.files()), Sizes.text(each.bytes()), each.title());
	}

	/// Those of some numbers; the others are said to be unknown.
	static List<Trash.Removal> named(Set<Long> ids, Trash trash, String command, CommandContext context) throws IOException {
		List<Trash.Removal> found = trash.removals().stream().filter(each -> ids.contains(each.id())).toList();
		ids.stream().filter(id -> found.stream().noneMatch(each -> each.id() == id))
				.forEach(id -> context.err().println("sagitta " + command + ": the trash has no removal " + id));
		return found;
	}

	static Set<Long> ids(List<Trash.Removal> removals) {
		return removals.stream().map(Trash.Removal::id).collect(Collectors.toCollection(LinkedHashSet::new));
	}
}
