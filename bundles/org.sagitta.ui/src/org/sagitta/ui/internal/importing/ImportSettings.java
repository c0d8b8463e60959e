package org.sagitta.ui.internal.importing;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.ui.internal.Ids;

/// What the user chose at the last import.
final class ImportSettings {
	private static final String MODE = "import.mode";
	private static final String FOLDER = "import.folder";
	private final IEclipsePreferences store = InstanceScope.INSTANCE.getNode(Ids.BUNDLE);

	/// Files are linked until the user says otherwise: nothing is written but the index.
	Mode mode() {
		return store.get(MODE, "").equals(Mode.COPY.name()) ? Mode.COPY : Mode.LINK;
	}

	/// The folder that dialogs begin in; "" for the system's own choice.
	String folder() {
		return store.get(FOLDER, "");
	}

	void remember(Mode mode) {
		put(MODE, mode.name());
	}

	void rememberFolder(String folder) {
		put(FOLDER, folder);
	}

	private void put(String key, String value) {
		store.put(key, value);
		try {
			store.flush();
		} catch (BackingStoreException e) {
			ILog.of(ImportSettings.class).warn(e.getMessage(), e);
		}
	}
}
