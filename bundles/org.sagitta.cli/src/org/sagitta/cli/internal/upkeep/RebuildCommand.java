package org.sagitta.cli.internal.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.cli.internal.DatabaseProgress;
import org.sagitta.cli.internal.Rebuilding;
import org.sagitta.cli.internal.Text;
import org.sagitta.command.Arguments;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.command.UsageException;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.RebuildReport;

/// Makes the index anew. It goes to the manager itself, for it must run where the database cannot be opened.
@Component(service = Command.class, property = Command.NAME + "=" + RebuildCommand.COMMAND)
public final class RebuildCommand implements Command {
	static final String COMMAND = "rebuild-database";
	private static final String WOULD = """
			This would make the index of %s anew from its files and its journal: every file is read again.
			Notes, labels, corrected patients, the trash, the quarantine and the days on which files came stay.
			The old index is moved to backup/ when the new one is whole. The database is closed meanwhile.
			Nothing was done; --yes does it.""";

	private final DatabaseManager databases;
	private final Rebuilding rebuilding;

	@Activate
	public RebuildCommand(@Reference DatabaseManager databases, @Reference Rebuilding rebuilding) {
		this.databases = databases;
		this.rebuilding = rebuilding;
	}

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "[--yes]";
	}

	@Override
	public String summary() {
		return "Makes the index anew from the files and the journal, for a database that is damaged or cannot be opened; the old index is kept in"
				+ " backup/. Without --yes says what it would do";
	}

	@Override
	public int run(CommandContext context) throws UsageException, IOException {
		Arguments arguments = Arguments.parse(context.arguments(), Set.of("--yes"), Set.of());
		if (!arguments.words().isEmpty()) {
			throw new UsageException("there is nothing to name; --database says which database");
		}
		Path folder = context.database();
		if (!arguments.has("--yes")) {
			context.out().println(WOULD.formatted(folder));
			return OK;
		}
		RebuildReport report;
		try {
			report = rebuilding.run(databases, folder, new DatabaseProgress(context, "file"));
		} catch (DatabaseException e) {
			if (context.cancelled() && e.kind() != DatabaseException.Kind.OWNED_ELSEWHERE) {
				context.err().println("sagitta rebuild-database: " + Text.plain(e.getMessage()));
				return CANCELLED;
			}
			throw e;
		}
		context.out().println("Rebuilt the index of " + folder + ": " + Text.count(report.instances(), "instance") + ", and "
				+ report.trashed() + " in the trash");
		report.old().ifPresent(old -> context.out().println("The old index is in " + old));
		report.lost().forEach(note -> context.err().println(Text.plain("sagitta rebuild-database: lost: " + note.file() + ": " + note.reason())));
		return report.lost().isEmpty() ? OK : FAILED;
	}
}
