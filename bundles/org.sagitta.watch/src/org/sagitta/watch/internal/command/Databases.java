package org.sagitta.watch.internal.command;

import java.io.IOException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.CommandContext;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.UpgradeProgress;
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
		DicomDatabase database = manager.share(context.database(), UpgradeProgress.NONE);
		folders.warnings(database).forEach(each -> context.err().println("sagitta watch: warning: " + Texts.plain(each)));
		return database;
	}
}
