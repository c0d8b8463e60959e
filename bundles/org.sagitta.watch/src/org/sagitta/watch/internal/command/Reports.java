package org.sagitta.watch.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportReport;
import org.sagitta.watch.LastImport;
import org.sagitta.watch.WatchListener;
import org.sagitta.watch.WatchedFolder;

/// Hands what comes of watched folders on to the commands that wait for it.
@Component(service = { WatchListener.class, Reports.class })
public final class Reports implements WatchListener {
	/// Takes what came of a folder.
	interface Taker {
		void imported(Path folder, LastImport last);
	}

	/// Ends what was begun.
	interface Ending extends AutoCloseable {
		@Override
		void close();
	}

	private record Asked(DicomDatabase database, Taker taker) { }

	private final List<Asked> all = new CopyOnWriteArrayList<>();

	/// Hands on what comes of the folders of a database, until it is closed.
	Ending to(DicomDatabase database, Taker taker) {
		var asked = new Asked(database, taker);
		all.add(asked);
		return () -> all.remove(asked);
	}

	@Override
	public void imported(DicomDatabase database, WatchedFolder folder, ImportReport report) {
		all.stream().filter(each -> each.database() == database).forEach(each -> each.taker().imported(folder.path(), LastImport.of(report)));
	}
}
