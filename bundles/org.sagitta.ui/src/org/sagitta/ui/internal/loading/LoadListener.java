package org.sagitta.ui.internal.loading;

import org.sagitta.plugin.PluginRegistry.LoadReport;

/// Hears what became of a load, on a background thread.
public interface LoadListener {
	void loaded(LoadReport report);
}
