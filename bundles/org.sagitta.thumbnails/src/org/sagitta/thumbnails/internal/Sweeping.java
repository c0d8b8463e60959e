package org.sagitta.thumbnails.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

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
	/// A removal may commit many times a second: once for all of what comes within this time.
	private static final long DELAY_MILLIS = 2000;
	/// Who has opened a database wants to see it first; what is left from another time can wait.
	private static final long OPENED_MILLIS = 60_000;

	private final long delay;
	private final long openedDelay;
	/// How many series there were when this was last told of them.
	private final AtomicInteger series = new AtomicInteger();
	private final AtomicBoolean due = new AtomicBoolean();
	private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1,
			Thread.ofPlatform().name("sagitta-thumbnails-sweep").daemon().priority(Thread.MIN_PRIORITY).factory(),
			new ThreadPoolExecutor.DiscardPolicy());
	private volatile DicomDatabase open;

	@Activate
	public Sweeping() {
		this(DELAY_MILLIS, OPENED_MILLIS);
	}

	/// @param delay milliseconds from a removal until pictures are looked through
	/// @param openedDelay the same for the opening of a database
	Sweeping(long delay, long openedDelay) {
		this.delay = delay;
		this.openedDelay = openedDelay;
		thread.setKeepAliveTime(10, TimeUnit.SECONDS);
		thread.allowCoreThreadTimeOut(true);
	}

	Optional<DicomDatabase> open() {
		return Optional.ofNullable(open);
	}

	@Override
	public void opened(DicomDatabase database) {
		open = database;
		series.set(database.snapshot().count(org.sagitta.dicom.Level.SERIES));
		thread.schedule(this::sweepOpen, openedDelay, TimeUnit.MILLISECONDS);
	}

	/// Only where there are fewer series than before: names of 200,000 take half a second. Where others came at the same time, the next
	/// removal or opening finds what is left.
	@Override
	public void changed(DicomDatabase database, Snapshot snapshot) {
		int now = snapshot.count(org.sagitta.dicom.Level.SERIES);
		if (now < series.getAndSet(now) && !due.getAndSet(true)) {
			thread.schedule(this::sweepOpen, delay, TimeUnit.MILLISECONDS);
		}
	}

	@Override
	public void closed(DicomDatabase database) {
		if (open == database) {
			open = null;
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
