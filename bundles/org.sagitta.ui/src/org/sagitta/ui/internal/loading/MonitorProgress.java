package org.sagitta.ui.internal.loading;

import org.eclipse.core.runtime.IProgressMonitor;
import org.sagitta.plugin.LoadProgress;

/// Passes the progress of a load on to the workbench. Several loadables follow one another: the bar begins anew for each.
final class MonitorProgress implements LoadProgress {
	private static final int WHOLE = 1000;
	private final IProgressMonitor monitor;
	private int shown;

	MonitorProgress(IProgressMonitor monitor) {
		this.monitor = monitor;
		monitor.beginTask("", WHOLE);
	}

	@Override
	public synchronized void progress(int done, int total) {
		int now = total <= 0 ? 0 : (int) (WHOLE * (long) done / total);
		if (now > shown) {
			monitor.worked(now - shown);
			shown = now;
		}
	}

	@Override
	public boolean cancelled() {
		return monitor.isCanceled();
	}

	void done() {
		monitor.done();
	}
}
