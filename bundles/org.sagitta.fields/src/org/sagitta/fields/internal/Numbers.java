package org.sagitta.fields.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/// Numbers in values. A header may say `1E999999999`, so those are bounded before anything is computed with them.
public final class Numbers {
	/// By value where both are numbers; a number comes before what is none; then as texts.
	public static final Comparator<String> ORDER = Comparator.comparing(Numbers::partial, Numbers::compare)
			.thenComparing(Comparator.naturalOrder());

	private static final int LONGEST = 64;
	private static final int MOST_DIGITS = 40;
	/// So many digits surely are a long, and so is the sum of two.
	private static final int SHORT = 17;

	private Numbers() {
	}

	private static int compare(Optional<BigDecimal> first, Optional<BigDecimal> other) {
		return first.isPresent() && other.isPresent() ? first.get().compareTo(other.get())
				: Boolean.compare(other.isPresent(), first.isPresent());
	}

	/// A number with up to 40 digits before and after its point.
	public static Optional<BigDecimal> parse(String text) {
		return parse(text, LONGEST, MOST_DIGITS);
	}

	/// A sum of many numbers may be longer than any of them.
	static Optional<BigDecimal> partial(String text) {
		return parse(text, 4 * LONGEST, 3 * MOST_DIGITS);
	}

	private static Optional<BigDecimal> parse(String text, int longest, int digits) {
		if (text.isEmpty() || text.length() > longest) {
			return Optional.empty();
		}
		try {
			var number = new BigDecimal(text.strip());
			if (number.signum() == 0) {
				return Optional.of(BigDecimal.ZERO);
			}
			long before = (long) number.precision() - number.scale();
			return before > digits || number.scale() > digits ? Optional.empty() : Optional.of(number);
		} catch (NumberFormatException _) {
			return Optional.empty();
		}
	}

	/// As people write it, without zeros at the end.
	public static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

	/// The number in a text as people write it, or the text where it is none.
	public static String plain(String text) {
		return isWhole(text) ? text : parse(text).map(Numbers::plain).orElse(text);
	}

	/// The exact sum of two numbers; what is no number is 0.
	public static String sum(String first, String next) {
		if (isWhole(first) && isWhole(next)) {
			return Long.toString(Long.parseLong(first) + Long.parseLong(next));
		}
		return plain(partial(first).orElse(BigDecimal.ZERO).add(partial(next).orElse(BigDecimal.ZERO)));
	}

	/// A positive whole number of up to nine digits, as VR IS may write it (PS3.5 section 6.2), else 0.
	public static int count(String text) {
		String number = text.strip();
		int start = number.startsWith("+") ? 1 : 0;
		if (number.length() - start > 12) {
			return 0;
		}
		long count = 0;
		for (int i = start; i < number.length(); i++) {
			int digit = number.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return 0;
			}
			count = count * 10 + digit;
		}
		return count < 1_000_000_000 ? (int) count : 0;
	}

	private static boolean isWhole(String text) {
		if (text.isEmpty() || text.length() > SHORT || text.charAt(0) == '0' && text.length() > 1) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}
}
