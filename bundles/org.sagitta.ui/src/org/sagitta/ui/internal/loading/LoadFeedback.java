package org.sagitta.ui.internal.loading;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.sagitta.plugin.PluginRegistry.Failure;
import org.sagitta.plugin.PluginRegistry.LoadReport;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.scene.DisplayState;

/// After a load: shows what was loaded in the perspective View, and says what was not loaded and why.
public final class LoadFeedback implements LoadListener {
	private final IWorkbenchWindow window;
	private final DisplayState display;

	public LoadFeedback(IWorkbenchWindow window, DisplayState display) {
		this.window = window;
		this.display = display;
	}

	@Override
	public void loaded(LoadReport report) {
		Throttle.later(window.getWorkbench().getDisplay(), () -> show(report));
	}

	private void show(LoadReport report) {
		if (window.getShell() == null || window.getShell().isDisposed()) {
			return;
		}
		if (!report.nodes().isEmpty()) {
			report.nodes().stream().filter(DisplayState::canShow).findFirst().ifPresent(display::show);
			showPerspective();
		}
		if (!report.failures().isEmpty()) {
			showFailures(report.failures(), report.nodes().size());
		}
	}

	private void showPerspective() {
		try {
			window.getWorkbench().showPerspective(Ids.VIEW, window);
		} catch (WorkbenchException e) {
			ILog.of(LoadFeedback.class).error(e.getMessage(), e);
		}
	}

	private void showFailures(List<Failure> failures, int loaded) {
		var status = new MultiStatus(Ids.BUNDLE, IStatus.ERROR, failures.stream().map(LoadFeedback::status).toArray(IStatus[]::new),
				failures.getFirst().reason(), null);
		String message = loaded == 0 ? Messages.load_nothing : NLS.bind(Messages.load_partly, loaded);
		var dialog = new ErrorDialog(window.getShell(), Messages.load_title, message, status, IStatus.ERROR | IStatus.WARNING);
		dialog.setBlockOnOpen(false);
		dialog.open();
	}

	private static IStatus status(Failure failure) {
		String text = failure.importer().isEmpty() ? NLS.bind(Messages.load_failure, failure.series(), failure.reason())
				: NLS.bind(Messages.load_failure_of, new Object[] { failure.importer(), failure.series(), failure.reason() });
		return new Status(IStatus.ERROR, Ids.BUNDLE, text);
	}
}
