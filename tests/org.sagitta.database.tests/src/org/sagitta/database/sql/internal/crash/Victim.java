package org.sagitta.database.sql.internal.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Trash.Removal;
import org.sagitta.database.sql.internal.PlainServices;
import org.sagitta.dicom.Level;

/// The program that is killed while it works on a database: says what it is about to do, and what is done for certain.
public final class Victim {
	/// What it does until it is killed.
	enum Work {
		IMPORT, REMOVAL, RESTORATION, REBUILD, UPGRADE
	}

	private Victim() {
	}

	/// @param arguments the work, the folder of the database, and a folder of files
	public static void main(String[] arguments) throws IOException {
		DatabaseManager manager = PlainServices.manager();
		Path folder = Path.of(arguments[1]);
		Path files = Path.of(arguments[2]);
		Work work = Work.valueOf(arguments[0]);
		if (work == Work.UPGRADE || work == Work.REBUILD) {
			say("begun");
		}
		if (work == Work.REBUILD) {
			manager.rebuild(folder, ImportProgress.NONE);
			say("all");
			return;
		}
		DicomDatabase database = manager.open(folder);
		if (work != Work.UPGRADE) {
			say("begun");
		}
		switch (work) {
			case IMPORT -> imports(database, files);
			case REMOVAL -> removals(database);
			case RESTORATION -> restorations(database);
			default -> { }
		}
		say("all");
	}

	private static void imports(DicomDatabase database, Path files) throws IOException {
		try (Stream<Path> folders = Files.list(files)) {
			for (Path each : folders.sorted().toList()) {
				Mode mode = each.getFileName().toString().startsWith("link") ? Mode.LINK : Mode.COPY;
				var report = database.importFiles(new ImportRequest(List.of(each), mode), ImportProgress.NONE);
				say("imported " + each.getFileName() + " " + (report.count(Outcome.TAKEN) + report.count(Outcome.ALREADY_THERE)));
			}
		}
	}

	private static void removals(DicomDatabase database) throws IOException {
		for (Row series : database.snapshot().find(Query.all(Level.SERIES)).rows()) {
			database.remove(Level.SERIES, Set.of(series.key()));
			say("removed " + series.key());
		}
	}

	private static void restorations(DicomDatabase database) throws IOException {
		for (Removal removal : database.trash().removals()) {
			database.trash().restore(List.of(removal.id()));
			say("restored " + removal.id());
		}
	}

	private static void say(String what) {
		System.out.println(what);
		System.out.flush();
	}
}
