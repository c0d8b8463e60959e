package org.sagitta.thumbnails.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.sagitta.database.DatabaseListener;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;

/// Knows which database is open, and deletes the pictures of series that it has no more. A component apart from the one that asks
/// the manager of databases, which waits for its listeners.
@Component(service = { DatabaseListener.class, Sweeping.class })
public final class Sweeping implements DatabaseListener {
	private static final System.Logger LOG = System.getLogger("org.sagitta.thumbnails");
	/// An import commits many times a second: once for all of what comes within this time.
	private static final long DELAY_MILLIS = 2000;

	private final long delay;
	private final AtomicBoolean due = new AtomicBoolean();
	private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1,
			Thread.ofPlatform().name("sagitta-thumbnails-sweep").daemon().priority(Thread.MIN_PRIORITY).factory(),
			new ThreadPoolExecutor.DiscardPolicy());
	private volatile DicomDatabase open;

	@Activate
	public Sweeping() {
		this(DELAY_MILLIS);
	}

	Sweeping(long delay) {
		this.delay = delay;
		thread.setKeepAliveTime(10, TimeUnit.SECONDS);
		thread.allowCoreThreadTimeOut(true);
	}

	Optional<DicomDatabase> open() {
		return Optional.ofNullable(open);
	}

	@Override
	public void opened(DicomDatabase database) {
		open = database;
		sweepSoon();
	}

	@Override
	public void changed(DicomDatabase database, Snapshot snapshot) {
		sweepSoon();
	}

	@Override
	public void closed(DicomDatabase database) {
		if (open == database) {
			open = null;
		}
	}

	private void sweepSoon() {
		if (!due.getAndSet(true)) {
			thread.schedule(this::sweepOpen, delay, TimeUnit.MILLISECONDS);
		}
	}

	private void sweepOpen() {
		due.set(false);
		DicomDatabase database = open;
		if (database != null) {
			try {
				sweep(database);
			} catch (IOException | RuntimeException e) {
				LOG.log(Level.WARNING, "The thumbnails of " + database.folder() + " could not be looked through: " + e.getMessage(), e);
			}
		}
	}

	/// The folders first, then the series: so a series that arrives meanwhile has no folder that could be taken for a left one.
	static void sweep(DicomDatabase database) throws IOException {
		Folder folder = new Folder(database.folder());
		Set<String> left = folder.series();
		if (!left.isEmpty()) {
			for (Row row : database.snapshot().find(Query.all(org.sagitta.dicom.Level.SERIES)).rows()) {
				left.remove(Names.of(row.key()));
			}
		}
		for (String series : left) {
			try {
				folder.delete(series);
			} catch (IOException e) {
				LOG.log(Level.WARNING, "A thumbnail of a series that is gone stays until the next time: " + e.getMessage(), e);
			}
		}
	}

	@Deactivate
	void close() {
		thread.shutdownNow();
	}
}
