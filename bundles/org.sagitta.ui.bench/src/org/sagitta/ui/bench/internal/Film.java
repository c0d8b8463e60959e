package org.sagitta.ui.bench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The frames that a control has painted since something was done to it. Any thread.
final class Film {
	/// @param nanos when it was painted
	/// @param content what was to be seen
	private record Frame(long nanos, String content) {
	}

	private final List<Frame> frames = new ArrayList<>();
	private final long began;

	/// @param began when it was done, by [System#nanoTime]
	Film(long began) {
		this.began = began;
	}

	synchronized void add(long nanos, String content) {
		frames.add(new Frame(nanos, content));
	}

	/// Whether something was painted, and then nothing for a while; or nothing at all for three times as long.
	synchronized boolean isQuiet(long now, long nanos) {
		return frames.isEmpty() ? now - began > 3 * nanos : now - frames.getLast().nanos > nanos;
	}

	/// How long it took to the first frame that shows what then stayed.
	/// @return milliseconds; nothing where there was nothing to paint, since the answer was on the screen
	synchronized OptionalDouble answered() {
		if (frames.isEmpty()) {
			return OptionalDouble.empty();
		}
		int first = frames.size() - 1;
		while (first > 0 && frames.get(first - 1).content.equals(frames.getLast().content)) {
			first--;
		}
		return OptionalDouble.of((frames.get(first).nanos - began) / 1e6);
	}
}
