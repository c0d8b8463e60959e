package org.sagitta.ui.internal.plugins;

import java.net.URI;
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
import org.sagitta.provision.ProvisionException;
import org.sagitta.provision.ProvisionProgress;
import org.sagitta.provision.Provisioning.Feature;
import org.sagitta.provision.Provisioning;
import org.sagitta.provision.TrustPolicy;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;

/// Lists, installs and uninstalls plugins in the background and keeps what was found. Any thread.
@Component(service = Plugins.class)
public final class Plugins {
	/// What is known now.
	/// @param message what happened last, for the user; "" for nothing
	/// @param failed whether that was a failure
	record State(List<Feature> installed, List<Feature> available, String message, boolean failed, boolean busy) {
		State doing(String what) {
			return new State(installed, available, what, false, true);
		}

		State done(String what, boolean wrong) {
			return new State(installed, available, what, wrong, false);
		}

		State withInstalled(List<Feature> features) {
			return new State(features, available, message, failed, busy);
		}

		State withAvailable(List<Feature> features) {
			return new State(installed, features, message, failed, busy);
		}
	}

	private interface Work {
		/// @return what to tell the user
		String run(Provisioning provisioning, ProvisionProgress progress) throws ProvisionException;
	}

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private volatile State state = new State(List.of(), List.of(), "", false, false);

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	private volatile Provisioning provisioning;

	void addListener(Runnable listener) {
		listeners.add(listener);
	}

	void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	State state() {
		return state;
	}

	void list() {
		start(Messages.plugins_listing, (_, _) -> "");
	}

	void look(URI site) {
		start(NLS.bind(Messages.plugins_looking, site), (service, _) -> {
			List<Feature> found = service.available(site);
			change(state.withAvailable(found));
			return NLS.bind(Messages.plugins_found, found.size(), site);
		});
	}

	void install(URI site, List<Feature> features, TrustPolicy trust) {
		start(Messages.plugins_installing,
				(service, progress) -> said(service.install(site, ids(features), trust, progress), Messages.plugins_installed_message));
	}

	void uninstall(List<Feature> features) {
		start(Messages.plugins_uninstalling,
				(service, progress) -> said(service.uninstall(ids(features), progress), Messages.plugins_uninstalled_message));
	}

	private static String said(Provisioning.Result result, String message) {
		if (result.changed().isEmpty()) {
			return Messages.plugins_nothing_changed;
		}
		String names = String.join(", ", result.changed().stream().map(Feature::name).toList());
		return NLS.bind(message, names) + (result.restart() ? " " + Messages.plugins_restart : "");
	}

	private static List<String> ids(List<Feature> features) {
		return features.stream().map(Feature::id).toList();
	}

	private void start(String what, Work work) {
		change(state.doing(what));
		Background.run(what, monitor -> run(monitor, work));
	}

	/// Failures stand in the view, where they were caused, and so are no failures of the job.
	private IStatus run(IProgressMonitor monitor, Work work) {
		Provisioning service = provisioning;
		if (service == null) {
			change(state.done(Messages.plugins_no_service, true));
			return Status.OK_STATUS;
		}
		try {
			String message = work.run(service, new Watch(monitor));
			change(state.withInstalled(service.installed()).done(message, false));
			return Status.OK_STATUS;
		} catch (ProvisionException e) {
			change(state.done(e.getMessage(), true));
			return new Status(IStatus.INFO, Ids.BUNDLE, e.getMessage(), e);
		}
	}

	private void change(State next) {
		state = next;
		listeners.forEach(Runnable::run);
	}

	private record Watch(IProgressMonitor monitor) implements ProvisionProgress {
		@Override
		public void step(String what) {
			monitor.subTask(what);
		}

		@Override
		public boolean cancelled() {
			return monitor.isCanceled();
		}
	}
}
