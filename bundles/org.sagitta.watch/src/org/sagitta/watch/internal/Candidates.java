package org.sagitta.watch.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import org.sagitta.watch.FolderState.Held;

/// The files of a folder that are on their way into the database: those that may still be written, those that are complete, and those
/// that are tried again later. Knows no file system and no clock: it is told the time, in milliseconds. Not for several threads.
final class Candidates {
	/// A file that was refused so often is left alone until it changes, or the folder is watched anew.
	static final int TRIES = 5;

	private sealed interface State {
		record Settling(long since) implements State { }

		record Ready(long since) implements State { }

		record Waiting(long next, String reason) implements State { }
	}

	/// @param tries how often it was found incomplete or refused as it is now
	private record Candidate(Stamp stamp, State state, int tries) {
		Candidate in(State next) {
			return new Candidate(stamp, next, tries);
		}

		Candidate waiting(long next, String reason) {
			return new Candidate(stamp, new State.Waiting(next, reason), tries + 1);
		}
	}

	private final Pace pace;
	private final Map<Path, Candidate> all = new HashMap<>();

	Candidates(Pace pace) {
		this.pace = pace;
	}

	/// A file that was not imported as it is now.
	void found(Path file, Stamp stamp, long now) {
		Candidate known = all.get(file);
		if (known == null || !known.stamp.equals(stamp)) {
			all.put(file, new Candidate(stamp, new State.Settling(now), 0));
		}
	}

	/// Forgets all files but these.
	void keep(Set<Path> there) {
		all.keySet().retainAll(there);
	}

	int size() {
		return all.size();
	}

	/// How many more files one import takes.
	int room() {
		return pace.most() - (int) all.values().stream().filter(each -> !(each.state instanceof State.Waiting)).count();
	}

	/// Files that wait to be tried again, in order.
	List<Held> held() {
		var held = new ArrayList<Held>();
		all.forEach((file, candidate) -> {
			if (candidate.state instanceof State.Waiting waiting) {
				held.add(new Held(file, waiting.reason));
			}
		});
		held.sort(Comparator.comparing(Held::file));
		return held;
	}

	/// Looks again at the files whose time has come.
	/// @param stamps what files are known by now; a file without one has gone
	/// @param lacking what is missing of a file that did not change for a while; nothing where it is complete
	void check(long now, Function<Path, Optional<Stamp>> stamps, Function<Path, Optional<String>> lacking) {
		for (Path file : all.entrySet().stream().filter(each -> dueAt(each.getValue()) <= now).map(Map.Entry::getKey).sorted().toList()) {
			Candidate before = all.get(file);
			Optional<Stamp> stamp = stamps.apply(file);
			if (stamp.isEmpty()) {
				all.remove(file);
			} else if (!stamp.get().equals(before.stamp)) {
				all.put(file, new Candidate(stamp.get(), new State.Settling(now), 0));
			} else {
				Optional<String> reason = lacking.apply(file);
				all.put(file, reason.isEmpty() ? before.in(new State.Ready(now))
						: before.waiting(now + pace.retryAfter(before.tries + 1), reason.get()));
			}
		}
	}

	/// The files to import now, with what they were known by: none while others still come, but for those that have waited long.
	Map<Path, Stamp> ready(long now) {
		long oldest = Long.MAX_VALUE;
		boolean coming = false;
		var ready = new HashMap<Path, Stamp>();
		for (var each : all.entrySet()) {
			switch (each.getValue().state) {
				case State.Settling _ -> coming = true;
				case State.Ready(long since) -> {
					oldest = Math.min(oldest, since);
					ready.put(each.getKey(), each.getValue().stamp);
				}
				case State.Waiting _ -> { }
			}
		}
		return !coming || now - oldest >= pace.burst() || ready.size() >= pace.most() ? ready : Map.of();
	}

	/// A file was imported, or refused for good.
	void done(Path file) {
		all.remove(file);
	}

	/// A file was refused for a reason that may pass.
	void refused(Path file, String reason, long now) {
		all.computeIfPresent(file, (_, before) -> before.waiting(before.tries + 1 >= TRIES ? Long.MAX_VALUE : now + pace.retryAfter(before.tries + 1), reason));
	}

	/// When there is something to do next; nothing where all is done or given up.
	OptionalLong next() {
		long next = Long.MAX_VALUE;
		for (Candidate each : all.values()) {
			next = Math.min(next, each.state instanceof State.Ready(long since) ? since + pace.burst() : dueAt(each));
		}
		return next == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(next);
	}

	private long dueAt(Candidate candidate) {
		return switch (candidate.state) {
			case State.Settling(long since) -> since + pace.settle();
			case State.Ready _ -> Long.MAX_VALUE;
			case State.Waiting(long next, _) -> next;
		};
	}
}
