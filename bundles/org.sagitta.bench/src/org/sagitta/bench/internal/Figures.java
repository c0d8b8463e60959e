package org.sagitta.bench.internal;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/// Prints a line a figure, and counts those that miss what is required.
final class Figures {
	private final PrintStream out;
	private int missed;

	Figures(PrintStream out) {
		this.out = out;
	}

	void line(String what, String format, Object... values) {
		out.println(String.format("%-49s ", what) + String.format(Locale.ROOT, format, values));
	}

	/// @param required as the requirement says it
	void figure(String what, boolean reached, String required, String format, Object... values) {
		if (!reached) {
			missed++;
		}
		line(what, "%s (required: %s) %s", String.format(Locale.ROOT, format, values), required, reached ? "ok" : "NOT REACHED");
	}

	int missed() {
		return missed;
	}

	/// The value that a part of all values do not exceed; 0.5 for the median.
	static double quantile(double[] values, double part) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
	}

	static double median(double[] values) {
		return quantile(values, 0.5);
	}

	/// Nanoseconds of all processors that the program has used: they depend less than the clock on what else the machine does.
	static long processorTime() {
		return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system ? system.getProcessCpuTime() : 0;
	}
}
