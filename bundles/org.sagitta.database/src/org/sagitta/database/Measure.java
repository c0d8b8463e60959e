package org.sagitta.database;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sagitta.database.Column.Type;

/// Values as numbers by which they compare: dates as yyyymmdd, times as seconds of the day, instants as seconds since 1970, sizes in
/// bytes, durations in seconds, ages in days.
public final class Measure {
	/// PS3.5 section 6.2, VR AS.
	private static final Pattern AGE = Pattern.compile("(\\d{1,3})\\s*([DWMYdwmy])?");
	private static final int AGE_DIGITS = 3;
	private static final Pattern TIME = Pattern.compile("(\\d{2}):?(?:(\\d{2}):?(?:(\\d{2})(\\.\\d{1,9})?)?)?");
	private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[-/.]?(\\d{2})(?:[-/.]?(\\d{2}))?)?|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
	private static final Pattern AMOUNT = Pattern.compile("(-?\\d{1,18}(?:[.,]\\d{1,9})?)\\s*([a-z]*)");
	private static final Map<String, Double> BYTES = Map.of("", 1.0, "b", 1.0, "k", 1e3, "kb", 1e3, "m", 1e6, "mb", 1e6, "g", 1e9, "gb", 1e9, "tb", 1e12);
	private static final Map<String, Double> SECONDS = Map.of("", 1.0, "ms", 0.001, "s", 1.0, "sec", 1.0, "min", 60.0, "h", 3600.0);
	private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}):(\\d{2})(?::(\\d{2}))?");
	private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}[Zz]");
	private static final int DAY = 86_400;

	/// What a person means by a value: all numbers from one, below another. `2024` is a whole year.
	public record Span(double from, double to) {
		static Span of(double number) {
			return new Span(number, Math.nextUp(number));
		}
	}

	private Measure() {
	}

	/// The number of a value as it is kept; NaN for one that is empty or not of the form of its type.
	public static double of(Type type, String value) {
		try {
			return switch (type) {
				case TEXT -> Double.NaN;
				case NUMBER, SIZE, DURATION -> Double.parseDouble(value);
				case DATE -> date(value).map(Span::from).orElse(Double.NaN);
				case TIME -> time(value).map(Span::from).orElse(Double.NaN);
				case INSTANT -> INSTANT.matcher(value).matches() ? utc(value) : seconds(Instant.parse(value.toUpperCase(Locale.ROOT)));
				case AGE -> age(value, value.length() - 1);
			};
		} catch (NumberFormatException | DateTimeException _) {
			return Double.NaN;
		}
	}

	/// What a person typed for a value of a type; nothing for what is none.
	public static Optional<Span> typed(Type type, String text) {
		String plain = text.strip().toLowerCase(Locale.ROOT);
		try {
			return switch (type) {
				case TEXT -> Optional.empty();
				case NUMBER -> amount(plain, Map.of("", 1.0));
				case SIZE -> amount(plain, BYTES);
				case DURATION -> clock(plain).or(() -> amount(plain, SECONDS));
				case DATE -> date(plain);
				case TIME -> time(plain);
				case INSTANT -> instant(plain);
				case AGE -> age(plain);
			};
		} catch (DateTimeException | NumberFormatException _) {
			return Optional.empty();
		}
	}

	private static Optional<Span> amount(String text, Map<String, Double> units) {
		Matcher matcher = AMOUNT.matcher(text);
		if (!matcher.matches() || !units.containsKey(matcher.group(2))) {
			return Optional.empty();
		}
		return Optional.of(Span.of(Double.parseDouble(matcher.group(1).replace(',', '.')) * units.get(matcher.group(2))));
	}

	private static Optional<Span> clock(String text) {
		Matcher matcher = CLOCK.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		int first = Integer.parseInt(matcher.group(1));
		int second = Integer.parseInt(matcher.group(2));
		return Optional.of(Span.of(matcher.group(3) == null ? first * 60 + second : first * 3600 + second * 60 + Integer.parseInt(matcher.group(3))));
	}

	/// Asked for each row of a level when it is sorted, so the form of the standard, as `045Y`, is read without a pattern.
	private static double age(String value, int last) {
		int number = 0;
		boolean usual = last > 0 && last <= AGE_DIGITS && days(value.charAt(last)) > 0;
		for (int i = 0; usual && i < last; i++) {
			int digit = value.charAt(i) - '0';
			usual = digit >= 0 && digit <= 9;
			number = number * 10 + digit;
		}
		return usual ? number * days(value.charAt(last)) : age(value).map(Span::from).orElse(Double.NaN);
	}

	/// How many days the unit of an age has; 0 for none.
	private static double days(char unit) {
		return switch (unit) {
			case 'D', 'd' -> 1;
			case 'W', 'w' -> 7;
			case 'M', 'm' -> 30.4375;
			case 'Y', 'y' -> 365.25;
			default -> 0;
		};
	}

	private static Optional<Span> age(String text) {
		Matcher matcher = AGE.matcher(text.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		double unit = days(matcher.group(2) == null ? 'Y' : matcher.group(2).charAt(0));
		int number = Integer.parseInt(matcher.group(1));
		return Optional.of(new Span(number * unit, (number + 1) * unit));
	}

	private static Optional<Span> time(String text) {
		Matcher matcher = TIME.matcher(text.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		int hours = Integer.parseInt(matcher.group(1)) * 3600;
		if (matcher.group(2) == null) {
			return Optional.of(new Span(hours, hours + 3600));
		}
		int minutes = hours + Integer.parseInt(matcher.group(2)) * 60;
		if (matcher.group(3) == null) {
			return Optional.of(new Span(minutes, minutes + 60));
		}
		int seconds = minutes + Integer.parseInt(matcher.group(3));
		return Optional.of(matcher.group(4) == null ? new Span(seconds, seconds + 1) : Span.of(seconds + Double.parseDouble(matcher.group(4))));
	}

	private static Optional<Span> date(String text) {
		return days(text).map(days -> new Span(number(days[0]), number(days[1])));
	}

	private static double number(LocalDate day) {
		return day.getYear() * 10_000.0 + day.getMonthValue() * 100 + day.getDayOfMonth();
	}

	/// The first day, and the one after the last.
	private static Optional<LocalDate[]> days(String text) {
		LocalDate today = LocalDate.now();
		if (text.equals("today") || text.equals("yesterday")) {
			LocalDate day = text.equals("today") ? today : today.minusDays(1);
			return Optional.of(new LocalDate[] { day, day.plusDays(1) });
		}
		Matcher matcher = DATE.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		if (matcher.group(6) != null) {
			LocalDate day = LocalDate.of(Integer.parseInt(matcher.group(6)), Integer.parseInt(matcher.group(5)), Integer.parseInt(matcher.group(4)));
			return Optional.of(new LocalDate[] { day, day.plusDays(1) });
		}
		int year = Integer.parseInt(matcher.group(1));
		if (matcher.group(2) == null) {
			return Optional.of(new LocalDate[] { LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1) });
		}
		int month = Integer.parseInt(matcher.group(2));
		if (matcher.group(3) == null) {
			LocalDate first = LocalDate.of(year, month, 1);
			return Optional.of(new LocalDate[] { first, first.plusMonths(1) });
		}
		LocalDate day = LocalDate.of(year, month, Integer.parseInt(matcher.group(3)));
		return Optional.of(new LocalDate[] { day, day.plusDays(1) });
	}

	/// In local time, as it is shown.
	private static Optional<Span> instant(String text) {
		String[] parts = text.split("[t ]+", 2);
		Optional<LocalDate[]> days = days(parts[0]);
		if (days.isEmpty()) {
			return Optional.empty();
		}
		double start = start(days.get()[0]);
		if (parts.length == 1) {
			return Optional.of(new Span(start, start(days.get()[1])));
		}
		return time(parts[1]).filter(time -> time.from() < DAY).map(time -> new Span(start + time.from(), start + time.to()));
	}

	private static double start(LocalDate day) {
		return seconds(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
	}

	/// Of the usual form, for which this is asked of each row of a level.
	private static double utc(String value) {
		long day = LocalDate.of(digits(value, 0, 4), digits(value, 5, 2), digits(value, 8, 2)).toEpochDay();
		return day * DAY + digits(value, 11, 2) * 3600L + digits(value, 14, 2) * 60 + digits(value, 17, 2);
	}

	private static int digits(String text, int from, int count) {
		return Integer.parseInt(text, from, from + count, 10);
	}

	private static double seconds(Instant instant) {
		return instant.getEpochSecond() + instant.getNano() / 1e9;
	}
}
