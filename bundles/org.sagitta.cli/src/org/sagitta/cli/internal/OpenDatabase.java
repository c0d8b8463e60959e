package org.sagitta.cli.internal;

import java.io.IOException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sagitta.command.CommandContext;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;

/// The database that a command works on: the one that is open in this program, else the one that the user means, opened now.
/// A command never closes the database that the workbench shows.
@Component(service = OpenDatabase.class)
public final class OpenDatabase {
	private final DatabaseManager databases;

	@Activate
	public OpenDatabase(@Reference DatabaseManager databases) {
		this.databases = databases;
	}

	public DicomDatabase of(CommandContext context) throws IOException {
		return databases.share(context.database(), (bytes, total) -> context.progress(
				"the index is copied before it is brought to this version: " + (bytes >> 20) + " of " + (total >> 20) + " MB"));
	}
}
