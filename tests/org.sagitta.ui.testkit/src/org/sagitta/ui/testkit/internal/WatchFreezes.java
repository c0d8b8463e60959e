package org.sagitta.ui.testkit.internal;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.monitoring.PreferenceConstants;

/// Switches the platform's monitor of the user interface's thread on, which is off unless its preferences say otherwise.
public final class WatchFreezes implements IStartup {
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
	}
}
