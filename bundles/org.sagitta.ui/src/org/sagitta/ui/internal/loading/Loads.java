package org.sagitta.ui.internal.loading;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.choice.InstancesBySeries;
import org.sagitta.plugin.PluginRegistry.Failure;
import org.sagitta.plugin.PluginRegistry.LoadReport;
import org.sagitta.plugin.PluginRegistry;
import org.sagitta.scene.Scene;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.async.Statuses;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseModel;

/// Loads series into the scene with whatever importers are there, in the background. Any thread.
@Component(service = Loads.class)
public final class Loads {
	private final BrowseModel browse;
	private final List<LoadListener> listeners = new CopyOnWriteArrayList<>();

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	private volatile PluginRegistry registry;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	private volatile Scene scene;

	@Activate
	public Loads(@Reference BrowseModel browse) {
		this.browse = browse;
	}

	public void addListener(LoadListener listener) {
		listeners.add(listener);
	}

	public void removeListener(LoadListener listener) {
		listeners.remove(listener);
	}

	/// Starts to load series; nothing happens without a database or without series.
	public void start(List<String> series) {
		browse.database().filter(_ -> !series.isEmpty()).ifPresent(database -> {
			Background.run(NLS.bind(Messages.load_job, series.size()), monitor -> load(database, series, new MonitorProgress(monitor)));
		});
	}

	/// Starts to load the series of instances; nothing happens without a database.
	public void startWith(Set<String> sopInstanceUids) {
		browse.database().ifPresent(database -> Background.run(Messages.load_title,
				monitor -> loadWith(database, sopInstanceUids, new MonitorProgress(monitor))));
	}

	/// What was removed meanwhile is said, whatever became of the others.
	private IStatus loadWith(DicomDatabase database, Set<String> sopInstanceUids, MonitorProgress progress) {
		try {
			InstancesBySeries found = InstancesBySeries.of(database, sopInstanceUids);
			List<String> gone = found.unknown().stream().map(uid -> NLS.bind(Messages.export_unknown, uid)).toList();
			if (found.series().isEmpty()) {
				return Statuses.of(Messages.load_nothing, gone);
			}
			IStatus loaded = load(database, List.copyOf(found.series().keySet()), progress);
			return loaded.isOK() ? Statuses.of(Messages.load_title, gone) : loaded;
		} catch (DatabaseException e) {
			return unreadable(e);
		}
	}

	private IStatus load(DicomDatabase database, List<String> series, MonitorProgress progress) {
		PluginRegistry plugins = registry;
		Scene target = scene;
		try {
			LoadReport report = plugins == null || target == null ? impossible(series) : plugins.load(database, series, target, progress);
			listeners.forEach(listener -> listener.loaded(report));
			return report.cancelled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
		} catch (DatabaseException e) {
			return unreadable(e);
		} finally {
			progress.done();
		}
	}

	private static IStatus unreadable(DatabaseException e) {
		return new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.load_database_failed, e.getMessage()), e);
	}

	private static LoadReport impossible(List<String> series) {
		return new LoadReport(List.of(), series.stream().map(uid -> new Failure("", uid, Messages.load_no_plugins)).toList(), false);
	}
}
