package org.sagitta.ui.bench.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// How long the same thing took each time.
final class Times {
	private record Time(String what, double millis) {
	}

	private final List<Time> all = new ArrayList<>();

	/// @param millis nothing where there was nothing to be seen
	void add(String what, OptionalDouble millis) {
		millis.ifPresent(time -> all.add(new Time(what, time)));
		all.sort(Comparator.comparingDouble(Time::millis));
	}

	boolean isEmpty() {
		return all.isEmpty();
	}

	/// The time that a part of all does not exceed; 1 for the longest.
	double quantile(double part) {
		return all.get(Math.max(0, (int) Math.ceil(part * all.size()) - 1)).millis;
	}

	@Override
	public String toString() {
		Time longest = all.getLast();
		return String.format(Locale.ROOT, "median %.0f ms, p95 %.0f ms, at most %.0f ms (%s), %d times",
				quantile(0.5), quantile(0.95), longest.millis,
				longest.what, all.size());
	}
}
