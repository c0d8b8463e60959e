package org.sagitta.cli.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of bytes as people write them. A unit is a thousand of the one before it, as on the labels of disks.
public final class Sizes {
	private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB", "PB");
	private static final Pattern FORM = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,6})?)\\s*([KMGTP]?)B?", Pattern.CASE_INSENSITIVE);
	private static final int STEP = 1000;

	private Sizes() {
	}

	/// Three digits and a unit.
	public static String text(long bytes) {
		double size = bytes;
		int unit = 0;
		while (size >= STEP - 0.5 && unit + 1 < UNITS.size()) {
			size /= STEP;
			unit++;
		}
		int decimals = unit == 0 || size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
		return String.format(Locale.ROOT, "%." + decimals + "f %s", size, UNITS.get(unit));
	}

	/// Reads `500GB`, `1.5 TB`, `2000`.
	/// @throws IllegalArgumentException when it is no size, or one above 9 EB
	public static long parse(String text) {
		Matcher matcher = FORM.matcher(text.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException("a size is a number with KB, MB, GB, TB or PB, as in 500GB, unlike " + text);
		}
		int unit = Math.max(0, UNITS.indexOf(matcher.group(2).toUpperCase(Locale.ROOT) + "B"));
		try {
			return new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(STEP).pow(unit)).toBigInteger().longValueExact();
		} catch (ArithmeticException e) {
			throw new IllegalArgumentException(text + " is more than any disk has", e);
		}
	}
}
