package org.sagitta.watch.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.CommandContext;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.watch.WatchFolders;

/// The database of a command and its watched folders: the one that is open in this program, else the one that the user means, opened
/// now. A command never closes the database that the workbench shows.
@Component(service = Databases.class)
public final class Databases {
	private final DatabaseManager manager;
	private final WatchFolders folders;

	@Activate
	public Databases(@Reference DatabaseManager manager, @Reference WatchFolders folders) {
		this.manager = manager;
		this.folders = folders;
	}

	WatchFolders folders() {
		return folders;
	}

	/// Whether a database is open still.
	boolean isOpen(DicomDatabase database) {
		return manager.current().filter(database::equals).isPresent();
	}

	DicomDatabase of(CommandContext context) throws IOException {
		DicomDatabase database = open(context.database());
		folders.warnings(database).forEach(each -> context.err().println("sagitta watch: warning: " + Texts.plain(each)));
		return database;
	}

	private DicomDatabase open(Path folder) throws IOException {
		Optional<DicomDatabase> open = manager.current();
		if (open.isEmpty()) {
			return manager.open(folder);
		}
		if (open.get().folder().equals(folder) || Files.exists(folder) && Files.isSameFile(open.get().folder(), folder)) {
			return open.get();
		}
		throw new DatabaseException(DatabaseException.Kind.CLOSED, "The database in " + folder + " was closed meanwhile; the program has "
				+ open.get().folder() + " open now. Try again.");
	}
}
