package org.sagitta.database;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The study dates that a quick filter lets pass, by the calendar: the last month is since the same day of the month before.
/// @param kind a fixed one, or [Kind#CUSTOM]
/// @param from the first day of a custom range; nothing: without beginning
/// @param to its last day; nothing: without end
public record DateRange(Kind kind, Optional<LocalDate> from, Optional<LocalDate> to) {
	public static final DateRange ANY = of(Kind.ANY);

	public enum Kind {
		ANY, TODAY, YESTERDAY, LAST_WEEK, LAST_MONTH, LAST_YEAR, CUSTOM;

		/// As commands and files have it, such as `last-week`.
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	/// One that is not custom.
	public static DateRange of(Kind kind) {
		return new DateRange(kind, Optional.empty(), Optional.empty());
	}

	public static DateRange between(Optional<LocalDate> from, Optional<LocalDate> to) {
		return new DateRange(Kind.CUSTOM, from, to);
	}

	/// The first day that passes; nothing: without beginning.
	public Optional<LocalDate> first(LocalDate today) {
		return switch (kind) {
			case ANY -> Optional.empty();
			case TODAY -> Optional.of(today);
			case YESTERDAY -> Optional.of(today.minusDays(1));
			case LAST_WEEK -> Optional.of(today.minusWeeks(1));
			case LAST_MONTH -> Optional.of(today.minusMonths(1));
			case LAST_YEAR -> Optional.of(today.minusYears(1));
			case CUSTOM -> from;
		};
	}

	/// The last day that passes; nothing: without end.
	public Optional<LocalDate> last(LocalDate today) {
		return switch (kind) {
			case ANY -> Optional.empty();
			case TODAY, LAST_WEEK, LAST_MONTH, LAST_YEAR -> Optional.of(today);
			case YESTERDAY -> Optional.of(today.minusDays(1));
			case CUSTOM -> to;
		};
	}

	/// Whether everything passes, also studies without a date.
	public boolean isAny() {
		return kind == Kind.ANY || kind == Kind.CUSTOM && from.isEmpty() && to.isEmpty();
	}

	/// As [#parse] reads it: `last-week`, `2024-01-01..2024-06-30`, `2024-01-01..`.
	public String word() {
		return kind == Kind.CUSTOM ? from.map(LocalDate::toString).orElse("") + ".." + to.map(LocalDate::toString).orElse("") : kind.word();
	}

	/// @throws IllegalArgumentException when it is none
	public static DateRange parse(String word) {
		int dots = word.indexOf("..");
		try {
			if (dots >= 0) {
				return between(day(word.substring(0, dots)), day(word.substring(dots + 2)));
			}
			Optional<Kind> kind = Stream.of(Kind.values()).filter(each -> each != Kind.CUSTOM && each.word().equals(word)).findFirst();
			return kind.isPresent() ? of(kind.get()) : between(day(word), day(word));
		} catch (DateTimeParseException e) {
			throw new IllegalArgumentException("\"" + word + "\" is no range of dates: say any, today, yesterday, last-week, last-month, last-year,"
					+ " a day such as 2024-03-01, or two days with .. between them", e);
		}
	}

	private static Optional<LocalDate> day(String text) {
		return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
	}
}
