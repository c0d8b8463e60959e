package org.sagitta.ui.internal.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.command.UserSettings;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseManager;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Shown;

/// Opens databases for the workbench, in the background. Where no database engine is there yet, the wish is kept until one comes.
@Component(service = Databases.class)
public final class Databases {
	/// Hears, on a background thread, that a database could not be opened.
	public interface Failed {
		void failed(Path folder, DatabaseException why);
	}

	private record Wish(Path folder, boolean remember) {
	}

	private final List<Failed> listeners = new CopyOnWriteArrayList<>();
	private DatabaseManager manager;
	private Wish wish;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	synchronized void bindManager(DatabaseManager arrived) {
		manager = arrived;
		if (wish != null) {
			schedule(wish);
			wish = null;
		}
	}

	synchronized void unbindManager(DatabaseManager gone) {
		if (manager == gone) {
			manager = null;
		}
	}

	public void addListener(Failed listener) {
		listeners.add(listener);
	}

	public void removeListener(Failed listener) {
		listeners.remove(listener);
	}

	/// @param remember whether it is the one to open from now on, once it could be opened
	public synchronized void open(Path folder, boolean remember) {
		if (manager == null) {
			wish = new Wish(folder, remember);
		} else {
			schedule(new Wish(folder, remember));
		}
	}

	private void schedule(Wish asked) {
		DatabaseManager opener = manager;
		Background.run(NLS.bind(Messages.database_opening, asked.folder()), monitor -> open(opener, asked, monitor));
	}

	private IStatus open(DatabaseManager opener, Wish asked, IProgressMonitor monitor) {
		try {
			opener.open(asked.folder(), (bytes, total) -> monitor.subTask(NLS.bind(Messages.database_upgrading, Shown.size(bytes), Shown.size(total))));
			if (asked.remember()) {
				UserSettings.ofUser().remember(asked.folder());
			}
			return Status.OK_STATUS;
		} catch (DatabaseException e) {
			listeners.forEach(listener -> listener.failed(asked.folder(), e));
			return Status.OK_STATUS;
		} catch (IOException e) {
			return new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.database_not_remembered, e.getMessage()), e);
		}
	}
}
