package org.sagitta.ui.thumbnails.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.sagitta.database.DatabaseListener;
import org.sagitta.database.DicomDatabase;

/// Tells views that other series are loaded now.
@Component(service = { LoadedNews.class, DatabaseListener.class })
public final class LoadedNews implements DatabaseListener {
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/// @param listener is called on any thread; must return at once
	void addListener(Runnable listener) {
		listeners.add(listener);
	}

	void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	@Override
	public void loadedChanged(DicomDatabase database) {
		listeners.forEach(Runnable::run);
	}
}
