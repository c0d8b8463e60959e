package org.sagitta.watch.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportReport;
import org.sagitta.watch.FolderState.Condition;
import org.sagitta.watch.FolderState.Held;
import org.sagitta.watch.WatchedFolder;

/// Watches one folder, on a thread of its own: a file server that hangs keeps no other folder waiting.
final class FolderWatch {
	private static final System.Logger LOG = System.getLogger("org.sagitta.watch");
	private static final Duration PATIENCE = Duration.ofSeconds(10);
	/// Looking through a folder takes no more than this part of the time.
	private static final int SHARE = 20;

	/// Imports files; blocks.
	interface Import {
		ImportReport of(List<Path> files, ImportProgress progress) throws DatabaseException;
	}

	/// Hears what goes on.
	interface Told {
		void changed();

		void imported(ImportReport report);
	}

	/// What goes on now.
	record Now(Condition condition, String detail, int waiting, List<Held> held) { }

	private final WatchedFolder folder;
	private final Import imports;
	private final Completeness completeness;
	private final Pace pace;
	private final Path seen;
	private final Told told;
	private final Candidates candidates;
	private final Events events;
	private final Thread thread;
	private volatile boolean stopped;
	private volatile Now now = new Now(Condition.LOOKING, "", 0, List.of());
	private Ledger ledger;
	private String unseen = "";
	private long nextLook;
	private long nextImport;
	private int failures;

	/// @param seen the file of what was imported before
	FolderWatch(WatchedFolder folder, Import imports, Completeness completeness, Pace pace, Path seen, Told told) throws IOException {
		this.folder = folder;
		this.imports = imports;
		this.completeness = completeness;
		this.pace = pace;
		this.seen = seen;
		this.told = told;
		candidates = new Candidates(pace);
		events = new Events();
		nextLook = millis();
		nextImport = nextLook;
		thread = Thread.ofPlatform().daemon().name("sagitta-watch " + folder.path().getFileName()).start(this::run);
	}

	Now now() {
		return now;
	}

	WatchedFolder folder() {
		return folder;
	}

	/// Asks it to end; what is being imported is cancelled.
	void stop() {
		stopped = true;
		try {
			events.close();
		} catch (IOException e) {
			LOG.log(Level.DEBUG, "The system's events of " + folder.path() + " were not given back: " + e.getMessage(), e);
		}
	}

	/// Waits for its end.
	void join() {
		try {
			if (Thread.currentThread() != thread && !thread.join(PATIENCE)) {
				LOG.log(Level.WARNING, folder.path() + " does not answer; what watches it ends when it does");
			}
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		try {
			ledger = new Ledger(folder.path(), seen);
			while (!stopped) {
				step();
				long next = Math.min(nextLook, Math.max(candidates.next().orElse(Long.MAX_VALUE), nextImport));
				happened(events.await(Math.max(0, next - millis())));
			}
		} catch (IOException | RuntimeException e) {
			LOG.log(Level.ERROR, folder.path() + " is not watched any more: " + e.getMessage(), e);
			say(Condition.FAILED, e.getMessage());
		}
	}

	private void step() {
		if (millis() >= nextLook) {
			look();
		}
		if (now.condition() == Condition.OFFLINE) {
			return;
		}
		candidates.check(millis(), Stamp::of, completeness::lacking);
		Map<Path, Stamp> ready = stopped || millis() < nextImport ? Map.of() : candidates.ready(millis());
		if (!ready.isEmpty()) {
			importing(ready);
		} else if (failures == 0) {
			say(Condition.WATCHING, unseen);
		}
	}

	private void look() {
		long began = millis();
		var there = new HashSet<Path>();
		var keys = new HashSet<Long>();
		int room = candidates.room();
		var look = new Look(new Look.Taker() {
			private int left = room;

			@Override
			public void folder(Path each) {
				events.listen(each);
			}

			@Override
			public boolean file(Path file, Stamp stamp) {
				long key = ledger.key(file, stamp);
				keys.add(key);
				if (ledger.has(key)) {
					return true;
				}
				there.add(file);
				candidates.found(file, stamp, began);
				return --left > 0;
			}
		}, folder.subfolders(), () -> stopped);
		try {
			look.through(folder.path());
			unseen = look.failures().isEmpty() ? "" : "cannot look into " + String.join("; ", look.failures());
			if (look.whole()) {
				candidates.keep(there);
				ledger.keep(keys);
			}
			nextLook = look.whole() || !look.failures().isEmpty() ? millis() + Math.max(pace.rescan(), SHARE * (millis() - began))
					: began + pace.settle(); // there is more
			if (now.condition() == Condition.OFFLINE) {
				say(Condition.WATCHING, unseen);
			}
		} catch (IOException e) {
			candidates.keep(Set.of());
			nextLook = millis() + pace.offline();
			say(Condition.OFFLINE, Files.exists(folder.path()) ? "cannot be read: " + e.getMessage() : "is not there");
		}
	}

	/// Something came or changed.
	private void happened(Set<Path> paths) {
		if (events.overflow()) {
			nextLook = millis();
		}
		for (Path path : paths) {
			if (Files.isDirectory(path)) {
				nextLook = folder.subfolders() ? millis() : nextLook; // what it holds was never heard of
			} else if (Look.isWanted(path)) {
				Stamp.of(path).filter(stamp -> !ledger.has(ledger.key(path, stamp))).ifPresent(stamp -> candidates.found(path, stamp, millis()));
			}
		}
	}

	private void importing(Map<Path, Stamp> files) {
		say(Condition.IMPORTING, "");
		try {
			ImportReport report = imports.of(files.keySet().stream().sorted().toList(), new ImportProgress() {
				@Override
				public boolean cancelled() {
					return stopped;
				}
			});
			failures = 0;
			if (!report.cancelled()) {
				remember(files, report);
			}
			told.imported(report);
			say(Condition.WATCHING, unseen);
		} catch (DatabaseException e) {
			if (e.kind() == DatabaseException.Kind.CLOSED) {
				stopped = true;
			}
			failed(e);
		} catch (IOException | RuntimeException e) {
			failed(e);
		}
	}

	/// What was decided is not asked again; what was refused for reasons that may pass is.
	private void remember(Map<Path, Stamp> files, ImportReport report) throws IOException {
		Map<Path, FileNote> refused = Stream.concat(report.failures().stream(), report.notTaken().stream())
				.filter(note -> note.outcome() == Outcome.FAILED).collect(Collectors.toMap(FileNote::file, Function.identity(), (first, _) -> first));
		Map<Path, Stamp> decided = files.entrySet().stream().filter(each -> !refused.containsKey(each.getKey()))
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		decided.keySet().forEach(candidates::done);
		refused.forEach((file, note) -> candidates.refused(file, note.reason(), millis()));
		ledger.add(decided);
	}

	private void failed(Exception e) {
		if (!stopped) {
			failures++;
			nextImport = millis() + pace.retryAfter(failures);
			LOG.log(failures == 1 ? Level.WARNING : Level.DEBUG, "The files of " + folder.path() + " were not imported; tried again later: " + e.getMessage(), e);
			say(Condition.FAILED, e.getMessage());
		}
	}

	private void say(Condition condition, String detail) {
		Now next = new Now(condition, detail == null ? "" : detail, candidates.size(), candidates.held());
		if (!next.equals(now)) {
			now = next;
			told.changed();
		}
	}

	private static long millis() {
		return System.nanoTime() / 1_000_000;
	}
}
