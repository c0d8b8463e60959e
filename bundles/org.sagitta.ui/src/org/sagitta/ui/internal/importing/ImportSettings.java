package org.sagitta.ui.internal.importing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.ImportRequest.Option;
import org.sagitta.database.ImportRequest;
import org.sagitta.ui.internal.Ids;

/// What the user chose at the last import.
final class ImportSettings {
	private static final String MODE = "import.mode";
	private static final String WITHOUT = "import.without";
	private static final String FOLDER = "import.folder";
	private final IEclipsePreferences store = InstanceScope.INSTANCE.getNode(Ids.BUNDLE);

	/// Files are linked until the user says otherwise: nothing is written but the index.
	Mode mode() {
		return store.get(MODE, "").equals(Mode.COPY.name()) ? Mode.COPY : Mode.LINK;
	}

	/// All, until the user says otherwise.
	Set<Option> options() {
		List<String> without = List.of(store.get(WITHOUT, "").split(","));
		return Arrays.stream(Option.values()).filter(option -> !without.contains(option.name())).collect(Collectors.toSet());
	}

	/// An import of these in the way that was chosen last.
	ImportRequest request(List<Path> paths) {
		return new ImportRequest(paths, mode(), options());
	}

	/// The folder that dialogs begin in; "" for the system's own choice.
	String folder() {
		return store.get(FOLDER, "");
	}

	void remember(ImportRequest request) {
		put(MODE, request.mode().name());
		put(WITHOUT, Arrays.stream(Option.values()).filter(option -> !request.options().contains(option)).map(Option::name).collect(Collectors.joining(",")));
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
