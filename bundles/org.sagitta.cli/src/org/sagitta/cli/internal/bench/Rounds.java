package org.sagitta.cli.internal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.sagitta.command.CommandContext;

/// Measures several ways to go over the same files, in turn, so that a machine that becomes slower is slower for all of them.
final class Rounds {
	/// What is done with one file.
	interface Step {
		void run(Path file) throws IOException;
	}

	private Rounds() {
	}

	/// @return the median rate of each step over the rounds after the first ones, in files a second
	static double[] medians(List<Path> files, int rounds, int warmUp, CommandContext context, List<Step> steps) throws IOException {
		double[][] rates = new double[steps.size()][rounds];
		for (int round = 0; round < warmUp + rounds && !context.cancelled(); round++) {
			for (int step = 0; step < rates.length; step++) {
				context.progress("round " + (round + 1) + " of " + (warmUp + rounds) + ", " + (step + 1) + " of " + rates.length);
				double rate = rate(files, steps.get(step));
				if (round >= warmUp) {
					rates[step][round - warmUp] = rate;
				}
			}
		}
		return Arrays.stream(rates).mapToDouble(Rounds::median).toArray();
	}

	private static double rate(List<Path> files, Step step) throws IOException {
		long start = System.nanoTime();
		for (Path file : files) {
			step.run(file);
		}
		return files.size() * 1e9 / (System.nanoTime() - start);
	}

	static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}
}
