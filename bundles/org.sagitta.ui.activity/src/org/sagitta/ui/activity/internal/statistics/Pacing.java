package org.sagitta.ui.activity.internal.statistics;

/// How often something dear is computed: at most every few seconds, and no more than a small part of the time. One thread.
final class Pacing {
	private static final int SHARE = 10;

	private final long least;
	private long next;

	/// @param least milliseconds from one end to the next beginning
	Pacing(long least) {
		this.least = least;
	}

	/// How many milliseconds to wait until the next beginning.
	long left(long now) {
		return Math.max(0, next - now);
	}

	/// It was computed.
	void done(long began, long ended) {
		next = ended + Math.max(least, SHARE * (ended - began));
	}
}
