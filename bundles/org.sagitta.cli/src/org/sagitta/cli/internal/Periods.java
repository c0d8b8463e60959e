package org.sagitta.cli.internal;

import java.time.Period;
import java.util.Locale;
import java.util.Optional;

import org.sagitta.cli.internal.Periods;

/// Spans of days, weeks, months and years as people write them: `30d`, `2w`, `6m`, `1y`.
public final class Periods {
	private static final String NONE = "none";

	private Periods() {
	}

	/// @return nothing for `none`
	/// @throws IllegalArgumentException when it is no span, or one of less than a day
	public static Optional<Period> parse(String text) {
		if (text.equals(NONE)) {
			return Optional.empty();
		}
		if (text.matches("(\\d{1,5}y)?(\\d{1,5}m)?(\\d{1,5}w)?(\\d{1,5}d)?") && text.matches(".*[1-9].*")) {
			return Optional.of(Period.parse("P" + text.toUpperCase(Locale.ROOT)));
		}
		throw new IllegalArgumentException("a span is a number of days, weeks, months or years, as in 30d, 2w, 6m, 1y, or none, unlike " + text);
	}

	public static String text(Optional<Period> period) {
		return period.map(each -> each.toString().substring(1).toLowerCase(Locale.ROOT)).orElse(NONE);
	}
}
