package org.sagitta.ui.thumbnails.internal.loaded;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseListener;
import org.sagitta.database.DicomDatabase;
import org.sagitta.scene.Node;
import org.sagitta.scene.Scene;
import org.sagitta.scene.SceneListener;
import org.sagitta.ui.async.Latest;

/// Keeps the database's marks of loaded series as the scene is, and tells views of them.
@Component(service = { LoadedMarks.class, SceneListener.class, DatabaseListener.class })
public final class LoadedMarks implements SceneListener, DatabaseListener {
	private static final System.Logger LOG = System.getLogger("org.sagitta.ui.thumbnails");

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Latest background = new Latest(e -> LOG.log(Level.ERROR, "The series in the scene could not be marked as loaded", e));
	private volatile Scene scene;
	private volatile LoadedSeries series;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindScene(Scene arrived) {
		scene = arrived;
		look();
	}

	void unbindScene(Scene gone) {
		if (scene == gone) {
			scene = null;
			look();
		}
	}

	/// @param listener hears that others are loaded now, on any thread; must return at once
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	@Override
	public void opened(DicomDatabase database) {
		series = new LoadedSeries(database);
		look();
	}

	@Override
	public void closed(DicomDatabase database) {
		LoadedSeries now = series;
		if (now != null && now.database() == database) {
			series = null;
		}
	}

	@Override
	public void loadedChanged(DicomDatabase database) {
		listeners.forEach(Runnable::run);
	}

	@Override
	public void added(Node node) {
		look();
	}

	@Override
	public void removed(Node node) {
		look();
	}

	private void look() {
		background.submit(() -> {
			LoadedSeries now = series;
			Scene there = scene;
			if (now != null) {
				try {
					now.mark(there == null ? List.of() : there.nodes());
				} catch (DatabaseException e) {
					LOG.log(Level.WARNING, "The series in the scene could not be marked as loaded: " + e.getMessage(), e);
				}
			}
		});
	}
}
