package org.sagitta.watch.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// What the system tells of files that come and change. It may tell nothing, as of what others write to a file server, or run out of
/// means to: folders are looked through besides. One thread but for [#close].
final class Events implements AutoCloseable {
	private static final System.Logger LOG = System.getLogger("org.sagitta.watch");
	private static final WatchEvent.Kind<?>[] KINDS = { StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY };
	/// Files come in hundreds: what comes within this time is looked at together.
	private static final long TOGETHER_MILLIS = 100;

	private final WatchService service;
	private boolean refused;
	private boolean overflow;

	Events() throws IOException {
		service = FileSystems.getDefault().newWatchService();
	}

	/// Listens to a folder, not to those in it; once is enough, but more does no harm.
	void listen(Path folder) {
		if (refused) {
			return;
		}
		try {
			folder.register(service, KINDS);
		} catch (IOException e) {
			refused = true;
			LOG.log(Level.INFO, "The system tells nothing of " + folder + ", which is looked through from time to time instead: " + e.getMessage());
		}
	}

	/// Waits until something happens or the time is over.
	/// @return files and folders that came or changed
	Set<Path> await(long millis) {
		var paths = new HashSet<Path>();
		try {
			WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
			if (key != null) {
				take(key, paths);
				Thread.sleep(TOGETHER_MILLIS);
				for (key = service.poll(); key != null; key = service.poll()) {
					take(key, paths);
				}
			}
		} catch (ClosedWatchServiceException _) {
			return Set.of();
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return Set.of();
		}
		return Collections.unmodifiableSet(paths);
	}

	/// Whether events were lost or a folder went since this was asked last.
	boolean overflow() {
		boolean was = overflow;
		overflow = false;
		return was;
	}

	private void take(WatchKey key, Set<Path> paths) {
		for (WatchEvent<?> event : key.pollEvents()) {
			if (event.context() instanceof Path name) {
				paths.add(((Path) key.watchable()).resolve(name));
			} else {
				overflow = true;
			}
		}
		overflow |= !key.reset(); // the folder has gone
	}

	/// Ends the waiting, too. Any thread.
	@Override
	public void close() throws IOException {
		service.close();
	}
}
