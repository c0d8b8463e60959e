package org.sagitta.ui.parts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Times and sizes as people read them.
public final class Shown {
	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
	private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB", "EB");

	private Shown() {
	}

	/// In local time, as the tables of the browser show it.
	public static String time(Instant instant) {
		return LOCAL.withZone(ZoneId.systemDefault()).format(instant);
	}

	/// With three digits and a decimal unit.
	public static String size(long bytes) {
		if (bytes < 1000) {
			return bytes + " bytes";
		}
		double value = bytes / 1000.0;
		int unit = 0;
		while (value >= 999.5 && unit < UNITS.size() - 1) {
			value /= 1000;
			unit++;
		}
		return String.format(value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f", value) + ' ' + UNITS.get(unit);
	}
}
