package org.sagitta.plugin.internal.loaded;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseListener;
import org.sagitta.database.DicomDatabase;
import org.sagitta.scene.Node;
import org.sagitta.scene.Scene;
import org.sagitta.scene.SceneListener;

/// Keeps the database's marks of loaded series as the scene is, whoever loads: a window or a command. Looks in the background, and once for
/// all that changes meanwhile.
@Component(service = { SceneListener.class, DatabaseListener.class })
public final class LoadedMarks implements SceneListener, DatabaseListener {
	private static final System.Logger LOG = System.getLogger("org.sagitta.plugin");

	private final ExecutorService background = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("loaded series").factory());
	private final AtomicBoolean asked = new AtomicBoolean();
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

	@Deactivate
	void stop() {
		background.shutdown();
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
	public void added(Node node) {
		look();
	}

	@Override
	public void removed(Node node) {
		look();
	}

	private void look() {
		if (asked.compareAndSet(false, true)) {
			try {
				background.execute(this::mark);
			} catch (RejectedExecutionException e) {
				LOG.log(Level.DEBUG, "Loaded series are not marked any more: the bundle has stopped", e);
			}
		}
	}

	private void mark() {
		asked.set(false);
		LoadedSeries now = series;
		Scene there = scene;
		if (now != null) {
			try {
				now.mark(there == null ? List.of() : there.nodes());
			} catch (DatabaseException | RuntimeException e) {
				LOG.log(Level.WARNING, "The series in the scene could not be marked as loaded: " + e.getMessage(), e);
			}
		}
	}
}
