package org.sagitta.ui.activity.internal.watch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.sagitta.database.DicomDatabase;
import org.sagitta.watch.WatchListener;

/// Tells views, which are no services, that something goes on in watched folders. Any thread.
@Component(service = { WatchListener.class, WatchEvents.class })
public final class WatchEvents implements WatchListener {
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/// @param listener must return at once; any thread
	public void add(Runnable listener) {
		listeners.add(listener);
	}

	public void remove(Runnable listener) {
		listeners.remove(listener);
	}

	@Override
	public void changed(DicomDatabase database) {
		listeners.forEach(Runnable::run);
	}
}
