package org.sagitta.ui.bench.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How long the same thing took each time.
final class Times {
	private record Time(String what, double millis) {
	}

	private final List<Time> all = new ArrayList<>();

	void add(String what, double millis) {
		all.add(new Time(what, millis));
		all.sort(Comparator.comparingDouble(Time::millis));
	}

	/// The time that a part of all does not exceed; 1 for the longest.
	double quantile(double part) {
		return all.get(Math.max(0, (int) Math.ceil(part * all.size()) - 1)).millis;
	}

	@Override
	public String toString() {
		Time longest = all.getLast();
		return String.format(Locale.ROOT, "median %.0f ms, p95 %.0f ms, at most %.0f ms (%s), %d times", quantile(0.5), quantile(0.95), longest.millis,
				longest.what, all.size());
	}
}
