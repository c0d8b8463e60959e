package org.sagitta.ui.testkit.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.monitoring.PreferenceConstants;
import org.sagitta.ui.testkit.Ui;

/// Switches the platform's monitor of the user interface's thread on, which is off unless its preferences say otherwise. The monitor begins
/// to listen to its preferences at a moment of its own, and in a program under test it starts by a change of them only: one that came too
/// early is made again until the monitor runs.
public final class WatchFreezes implements IStartup {
	private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(250);
	private static final int MOST_LOOKS = 240;
	private static final int REPORTED_MS = 100;
	private static final int ERROR_MS = 200;
	private static final int DEADLOCK_MS = 60_000;
	private static final int SAMPLES = 3;

	@Override
	public void earlyStartup() {
		IEclipsePreferences monitor = InstanceScope.INSTANCE.getNode(PreferenceConstants.PLUGIN_ID);
		monitor.putInt(PreferenceConstants.LONG_EVENT_WARNING_THRESHOLD_MILLIS, REPORTED_MS);
		monitor.putInt(PreferenceConstants.LONG_EVENT_ERROR_THRESHOLD_MILLIS, ERROR_MS);
		monitor.putInt(PreferenceConstants.DEADLOCK_REPORTING_THRESHOLD_MILLIS, DEADLOCK_MS);
		monitor.putInt(PreferenceConstants.MAX_STACK_SAMPLES, SAMPLES);
		monitor.putBoolean(PreferenceConstants.LOG_TO_ERROR_LOG, true);
		monitor.putBoolean(PreferenceConstants.MONITORING_ENABLED, true);
		LockSupport.parkNanos(LOOK_NS);
		for (int i = 0; i < MOST_LOOKS && !Ui.isWatched(); i++) {
			monitor.putBoolean(PreferenceConstants.MONITORING_ENABLED, false);
			monitor.putBoolean(PreferenceConstants.MONITORING_ENABLED, true);
			LockSupport.parkNanos(LOOK_NS);
		}
	}
}
