package org.sagitta.bench.internal;

import org.sagitta.command.Arguments;
import org.sagitta.command.UsageException;

/// Reads the numbers among the options of the measurements.
final class Options {
	private Options() {
	}

	static int number(Arguments arguments, String option, int otherwise, int least, int most) throws UsageException {
		try {
			int value = arguments.value(option).map(Integer::parseInt).orElse(otherwise);
			if (value >= least && value <= most) {
				return value;
			}
		} catch (NumberFormatException _) {
			// said below
		}
		throw new UsageException("%s needs a whole number from %,d to %,d".formatted(option, least, most));
	}
}
