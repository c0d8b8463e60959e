package org.sagitta.watch.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.watch.FolderState;
import org.sagitta.watch.FolderState.Condition;
import org.sagitta.watch.LastImport;
import org.sagitta.watch.WatchFolders.Watch;
import org.sagitta.watch.WatchListener;
import org.sagitta.watch.WatchedFolder;

/// The watched folders of one open database. The threads that watch never wait for it, so it may wait for them.
final class DatabaseWatch {
	private static final System.Logger LOG = System.getLogger("org.sagitta.watch");

	/// Who asked to watch, and which folder; all of the list where there is none.
	private record Wish(Optional<WatchedFolder> folder) { }

	private final DicomDatabase database;
	private final Completeness completeness;
	private final Pace pace;
	private final Consumer<Consumer<WatchListener>> tell;
	private final Path home;
	private final FolderList list;
	private final Results results;
	private final List<Wish> wishes = new ArrayList<>();
	private final Map<Path, FolderWatch> running = new LinkedHashMap<>();
	private boolean closed;

	DatabaseWatch(DicomDatabase database, Completeness completeness, Pace pace, Consumer<Consumer<WatchListener>> tell) {
		this.database = database;
		this.completeness = completeness;
		this.pace = pace;
		this.tell = tell;
		home = database.folder().resolve("watch");
		list = new FolderList(home);
		results = new Results(home);
	}

	synchronized List<FolderState> folders() {
		return list.folders().stream().map(this::state).toList();
	}

	synchronized List<String> warnings() {
		return list.warnings();
	}

	synchronized void add(WatchedFolder folder) throws DatabaseException {
		refuseHome(folder);
		for (WatchedFolder each : list.folders()) {
			if (each.path().equals(folder.path())) {
				throw refused(folder.path() + " is watched already");
			}
			if (each.covers(folder.path()) || folder.covers(each.path())) {
				throw refused(folder.path() + " and " + each.path() + ", which is watched already, are parts of each other: remove that one first");
			}
		}
		var more = new ArrayList<>(list.folders());
		more.add(folder);
		set(more);
	}

	synchronized void remove(Path folder) throws DatabaseException {
		WatchedFolder known = find(folder);
		set(list.folders().stream().filter(each -> each != known).toList());
		try {
			results.forget(known.path());
			Files.deleteIfExists(seen(known.path())); // added again, it is a new folder
		} catch (IOException e) {
			LOG.log(Level.WARNING, "What is remembered of " + known.path() + " could not be deleted: " + e.getMessage(), e);
		}
	}

	synchronized void setOn(Path folder, boolean on) throws DatabaseException {
		WatchedFolder known = find(folder);
		if (known.on() != on) {
			set(list.folders().stream().map(each -> each == known ? known.withOn(on) : each).toList());
		}
	}

	Watch watch(Optional<WatchedFolder> folder) throws DatabaseException {
		var wish = new Wish(folder);
		synchronized (this) {
			if (folder.isPresent()) {
				refuseHome(folder.get());
			}
			wishes.add(wish);
			adjust();
		}
		changed();
		return () -> {
			synchronized (this) {
				wishes.removeIf(each -> each == wish);
				adjust();
			}
			changed();
		};
	}

	/// The database is closed, or this service ends.
	/// @param patient whether to wait for the threads
	synchronized void close(boolean patient) {
		closed = true;
		running.values().forEach(FolderWatch::stop);
		if (patient) {
			running.values().forEach(FolderWatch::join);
		}
		running.clear();
	}

	private void set(List<WatchedFolder> folders) throws DatabaseException {
		try {
			list.set(folders);
		} catch (IOException e) {
			throw new DatabaseException(Kind.FAILED, "The list of watched folders in " + home + " cannot be written: " + e.getMessage(), e);
		}
		adjust();
		changed();
	}

	private WatchedFolder find(Path folder) throws DatabaseException {
		Path path = folder.toAbsolutePath().normalize();
		return list.folders().stream().filter(each -> each.path().equals(path)).findFirst().orElseThrow(() -> refused(path + " is not watched"));
	}

	private void refuseHome(WatchedFolder folder) throws DatabaseException {
		Path watched = real(folder.path());
		Path own = real(database.folder());
		if (own.startsWith(watched) || watched.startsWith(own)) {
			throw refused(folder.path() + " cannot be watched: it is, holds or is in the database " + database.folder() + ", which would take its own files");
		}
	}

	/// As it is without links, where it is there.
	private static Path real(Path path) {
		try {
			return path.toRealPath();
		} catch (IOException _) {
			return path;
		}
	}

	private static DatabaseException refused(String why) {
		return new DatabaseException(Kind.REFUSED, why);
	}

	/// Starts and ends what is wanted now.
	private void adjust() {
		Map<Path, WatchedFolder> wanted = wanted();
		List<FolderWatch> ending = running.values().stream().filter(each -> !each.folder().equals(wanted.get(each.folder().path()))).toList();
		ending.forEach(FolderWatch::stop);
		ending.forEach(FolderWatch::join);
		running.values().removeAll(ending);
		wanted.values().stream().filter(each -> !running.containsKey(each.path())).forEach(each -> running.put(each.path(), start(each)));
	}

	private Map<Path, WatchedFolder> wanted() {
		var wanted = new LinkedHashMap<Path, WatchedFolder>();
		if (!closed) {
			if (wishes.stream().anyMatch(wish -> wish.folder().isEmpty())) {
				list.folders().stream().filter(WatchedFolder::on).forEach(each -> wanted.put(each.path(), each));
			}
			wishes.stream().flatMap(wish -> wish.folder().stream()).forEach(each -> wanted.putIfAbsent(each.path(), each));
		}
		return wanted;
	}

	private FolderWatch start(WatchedFolder folder) {
		try {
			return new FolderWatch(folder, (files, progress) -> database
					.importFiles(new ImportRequest(files, folder.mode(), EnumSet.of(ImportRequest.Option.ARCHIVES)), progress), completeness, pace,
					seen(folder.path()), new Teller(folder));
		} catch (IOException e) {
			throw new UncheckedIOException("The system lets no more folders be watched: " + e.getMessage(), e);
		}
	}

	private Path seen(Path folder) {
		return home.resolve("%016x.seen".formatted(Hashes.first64(folder.toString())));
	}

	private FolderState state(WatchedFolder folder) {
		Optional<LastImport> last = results.of(folder.path());
		FolderWatch watch = running.get(folder.path());
		if (watch == null) {
			return new FolderState(folder, folder.on() ? Condition.NOT_WATCHED : Condition.PAUSED, "", 0, List.of(), last);
		}
		FolderWatch.Now now = watch.now();
		return new FolderState(folder, now.condition(), now.detail(), now.waiting(), now.held(), last);
	}

	private void changed() {
		tell.accept(listener -> listener.changed(database));
	}

	private final class Teller implements FolderWatch.Told {
		private final WatchedFolder folder;

		Teller(WatchedFolder folder) {
			this.folder = folder;
		}

		@Override
		public void changed() {
			DatabaseWatch.this.changed();
		}

		@Override
		public void imported(ImportReport report) {
			try {
				results.set(folder.path(), LastImport.of(report));
			} catch (IOException e) {
				LOG.log(Level.WARNING, "What came of " + folder.path() + " could not be kept: " + e.getMessage(), e);
			}
			tell.accept(listener -> listener.imported(database, folder, report));
		}
	}
}
