package org.sagitta.export.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.sagitta.export.ExportProgress;
import org.sagitta.export.NotExported;

/// Counts what comes of the files, and tells who watches. Safe on any thread.
final class Tally {
	private static final long BETWEEN = 100_000_000;
	/// Warnings of one kind can be as many as files.
	private static final int WARNINGS = 1000;

	private final ExportProgress progress;
	private final Extent extent;
	private final List<NotExported> notExported = new ArrayList<>();
	private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
	private final AtomicLong told = new AtomicLong(System.nanoTime() - BETWEEN);
	private long written;
	private long bytes;
	private long there;
	private long done;
	private long passed;

	Tally(ExportProgress progress, Extent extent) {
		this.progress = progress;
		this.extent = extent;
	}

	void exported(long size, boolean copied) {
		synchronized (this) {
			if (copied) {
				written++;
				bytes += size;
			} else {
				there++;
			}
		}
		passed(size);
	}

	void not(NotExported file, long size) {
		named(file);
		passed(size);
	}

	/// What was not counted beforehand.
	synchronized void named(NotExported file) {
		notExported.add(file);
	}

	void warn(String text) {
		if (warnings.size() < WARNINGS) {
			warnings.add(text);
		}
	}

	private void passed(long size) {
		long files;
		long total;
		synchronized (this) {
			files = ++done;
			total = passed += size;
		}
		long last = told.get();
		long now = System.nanoTime();
		if ((now - last >= BETWEEN || files == extent.files()) && told.compareAndSet(last, now)) {
			progress.progress(files, extent.files(), total, extent.bytes());
		}
	}

	synchronized long written() {
		return written;
	}

	synchronized long bytes() {
		return bytes;
	}

	synchronized long there() {
		return there;
	}

	synchronized List<NotExported> notExported() {
		return List.copyOf(notExported);
	}

	List<String> warnings() {
		return List.copyOf(warnings);
	}
}
