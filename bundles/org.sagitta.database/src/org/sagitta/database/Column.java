package org.sagitta.database;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

import org.sagitta.dicom.Level;

/// One column of a table.
/// @param field the field or attribute that it shows
/// @param order lower is further left
/// @param type how it sorts, aligns and is written for people
/// @param grouped whether its equal values stand together, under a heading each
public record Column(Level level, String field, String title, boolean visible, int order, Width width, Sort sort, Type type, boolean grouped) {
	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
	private static final List<String> SIZES = List.of("kB", "MB", "GB", "TB", "PB", "EB");

	public enum Width {
		INTERACTIVE, STRETCH, CONTENTS
	}

	public enum Sort {
		NONE, ASCENDING, DESCENDING
	}

	public enum Type {
		TEXT, NUMBER,
		/// A DICOM date (VR DA).
		DATE,
		/// A DICOM time (VR TM).
		TIME,
		/// An instant in UTC, shown in local time.
		INSTANT,
		/// A number of bytes.
		SIZE,
		/// A number of seconds.
		DURATION,
		/// A DICOM age (VR AS), such as 045Y.
		AGE
	}

	/// One that does not group.
	public Column(Level level, String field, String title, boolean visible, int order, Width width, Sort sort, Type type) {
		this(level, field, title, visible, order, width, sort, type, false);
	}

	/// Whether it sorts and aligns as a number.
	public boolean numeric() {
		return type == Type.NUMBER || type == Type.SIZE || type == Type.DURATION || type == Type.AGE;
	}

	/// What the column shows of a row: dates as 2026-03-01, instants in local time, bytes as 3.4 MB, seconds as 12.5 s or 1:02:03;
	/// what has not the form of its type, as it is.
	public String shown(Row row) {
		String value = row.value(field);
		return switch (type) {
			case DATE -> value.matches("\\d{8}") ? value.substring(0, 4) + '-' + value.substring(4, 6) + '-' + value.substring(6) : value;
			case TIME -> value.matches("\\d{6}(\\.\\d+)?") ? value.substring(0, 2) + ':' + value.substring(2, 4) + ':' + value.substring(4, 6) : value;
			case INSTANT -> local(value);
			case SIZE -> value.matches("\\d{1,18}") ? size(Long.parseLong(value)) : value;
			case DURATION -> value.matches("\\d{1,9}(\\.\\d{1,9})?") ? duration(new BigDecimal(value)) : value;
			case TEXT, NUMBER, AGE -> value;
		};
	}

	/// In powers of 1000, as disks are sold.
	private static String size(long bytes) {
		if (bytes < 1000) {
			return bytes + " B";
		}
		double number = bytes;
		int unit = -1;
		while (number >= 999.95) {
			number /= 1000;
			unit++;
		}
		return String.format(Locale.ROOT, "%.1f %s", number, SIZES.get(unit));
	}

	private static String duration(BigDecimal seconds) {
		BigDecimal tenths = seconds.setScale(1, RoundingMode.HALF_UP);
		if (tenths.compareTo(BigDecimal.valueOf(60)) < 0) {
			return tenths.stripTrailingZeros().toPlainString() + " s";
		}
		long whole = seconds.setScale(0, RoundingMode.HALF_UP).longValueExact();
		return String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
	}

	private static String local(String instant) {
		try {
			return LOCAL.format(Instant.parse(instant));
		} catch (DateTimeParseException _) {
			return instant;
		}
	}

	public Column withTitle(String text) {
		return new Column(level, field, text, visible, order, width, sort, type, grouped);
	}

	public Column withVisible(boolean on) {
		return new Column(level, field, title, on, order, width, sort, type, grouped);
	}

	public Column withOrder(int place) {
		return new Column(level, field, title, visible, place, width, sort, type, grouped);
	}

	public Column withWidth(Width how) {
		return new Column(level, field, title, visible, order, how, sort, type, grouped);
	}

	public Column withSort(Sort how) {
		return new Column(level, field, title, visible, order, width, how, type, grouped);
	}

	public Column withGrouped(boolean on) {
		return new Column(level, field, title, visible, order, width, sort, type, on);
	}
}
