package org.sagitta.cli.internal.files;

import java.util.Optional;

import org.sagitta.command.Arguments;
import org.sagitta.command.UsageException;

/// Numbers that options have as their values.
final class Numbers {
	private Numbers() {
	}

	/// A whole number from 1.
	static Optional<Integer> positive(Arguments arguments, String option) throws UsageException {
		Optional<Double> number = number(arguments, option);
		if (number.isPresent() && number.get() > Integer.MAX_VALUE) {
			throw new UsageException(option + " is at most " + Integer.MAX_VALUE + ", not " + arguments.value(option).orElseThrow());
		}
		if (number.isPresent() && (number.get() < 1 || number.get() != number.get().intValue())) {
			throw new UsageException(option + " is a whole number from 1, not " + arguments.value(option).orElseThrow());
		}
		return number.map(Double::intValue);
	}

	static Optional<Double> number(Arguments arguments, String option) throws UsageException {
		Optional<String> text = arguments.value(option);
		if (text.isEmpty()) {
			return Optional.empty();
		}
		try {
			double number = Double.parseDouble(text.get());
			if (Double.isFinite(number)) {
				return Optional.of(number);
			}
		} catch (NumberFormatException _) {
			// Said below, as infinity is.
		}
		throw new UsageException(option + " is a number, not " + text.get());
	}
}
