package org.sagitta.dicom.inspect.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import org.sagitta.dicom.Uids;
import org.sagitta.dicom.VR;

/// One text value against its representation (PS3.5 table 6.2-1). Padding is no part of it.
final class ValueCheck {
	private static final int SHOWN = 64;
	private static final Pattern CODE = Pattern.compile("[A-Z0-9 _]*");
	private static final Pattern AGE = Pattern.compile("\\d{3}[DWMY]");
	private static final Pattern DATE = Pattern.compile("\\d{8}");
	/// Hours, then minutes, seconds and fractions as far as they are given; 60 is a leap second.
	private static final String CLOCK = "([01]\\d|2[0-3])([0-5]\\d(([0-5]\\d|60)(\\.\\d{1,6})?)?)?";
	private static final Pattern TIME = Pattern.compile(CLOCK);
	private static final Pattern DATE_TIME = Pattern.compile(
			"\\d{4}((0[1-9]|1[0-2])((0[1-9]|[12]\\d|3[01])(" + CLOCK + ")?)?)?([+-](0\\d|1[0-4])[0-5]\\d)?");
	private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d++\\.?\\d*+|\\.\\d++)([eE][+-]?\\d++)?");
	private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,11}");

	private ValueCheck() {
	}

	/// What is wrong with a value that is not empty; nothing when it is as it should be.
	static Optional<String> wrong(VR vr, String text) {
		return Optional.ofNullable(switch (vr) {
			case AE -> longer(text, 16);
			case AS -> unless(AGE.matcher(text).matches(), text, "no age such as 018M");
			case CS -> first(longer(text, 16),
					unless(CODE.matcher(text).matches(), text, "not of upper case letters, digits, blanks and _ alone"));
			case DA -> unless(isDate(text), text, "no date (YYYYMMDD)");
			case TM -> unless(TIME.matcher(text).matches(), text, "no time (HHMMSS.FFFFFF)");
			case DT -> unless(DATE_TIME.matcher(text).matches(), text, "no date and time (YYYYMMDDHHMMSS.FFFFFF&ZZXX)");
			case DS -> first(longer(text, 16), unless(DECIMAL.matcher(text).matches(), text, "no decimal number"));
			case IS -> unless(isInteger(text), text, "no integer from -2147483648 to 2147483647");
			case UI -> first(longer(text, 64), unless(Uids.isValid(text), text, "no UID"));
			case SH -> longer(text, 16);
			case LO -> longer(text, 64);
			case ST -> longer(text, 1024);
			case LT -> longer(text, 10240);
			case PN -> name(text);
			default -> null;
		});
	}

	private static String first(String one, String other) {
		return one == null ? other : one;
	}

	private static String unless(boolean good, String text, String what) {
		return good ? null : quoted(text) + " is " + what;
	}

	private static String longer(String text, int most) {
		int length = text.codePointCount(0, text.length());
		return length <= most ? null : quoted(text) + " has " + length + " characters, more than " + most;
	}

	private static String quoted(String text) {
		return "\"" + (text.length() <= SHOWN ? text
				: text.substring(0, text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length()))))
				+ "…") + "\"";
	}

	private static boolean isDate(String text) {
		if (!DATE.matcher(text).matches()) {
			return false;
		}
		try {
			LocalDate.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4, 6)),
					Integer.parseInt(text.substring(6)));
			return true;
		} catch (DateTimeException _) {
			return false;
		}
	}

	private static boolean isInteger(String text) {
		if (!INTEGER.matcher(text).matches()) {
			return false;
		}
		long value = Long.parseLong(text);
		return value == (int) value;
	}

	private static String name(String text) {
		String[] groups = text.split("=", -1);
		if (groups.length > 3) {
			return quoted(text) + " has " + groups.length + " component groups, more than 3";
		}
		for (String group : groups) {
			if (group.chars().filter(c -> c == '^').count() > 4) {
				return quoted(group) + " has more than 5 components";
			}
			String wrong = longer(group, 64);
			if (wrong != null) {
				return wrong;
			}
		}
		return null;
	}
}
