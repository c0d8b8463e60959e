package org.sagitta.database;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

import org.sagitta.dicom.Level;

/// One column of a table.
/// @param field the field or attribute that it shows
/// @param order lower is further left
/// @param type how it sorts, aligns and is written for people
public record Column(Level level, String field, String title, boolean visible, int order, Width width, Sort sort, Type type) {
	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

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
		INSTANT
	}

	public boolean numeric() {
		return type == Type.NUMBER;
	}

	/// What the column shows of a row: dates as 2026-03-01, instants in local time; what has not the form of its type, as it is.
	public String shown(Row row) {
		String value = row.value(field);
		return switch (type) {
			case DATE -> value.matches("\\d{8}") ? value.substring(0, 4) + '-' + value.substring(4, 6) + '-' + value.substring(6) : value;
			case TIME -> value.matches("\\d{6}(\\.\\d+)?") ? value.substring(0, 2) + ':' + value.substring(2, 4) + ':' + value.substring(4, 6) : value;
			case INSTANT -> local(value);
			case TEXT, NUMBER -> value;
		};
	}

	private static String local(String instant) {
		try {
			return LOCAL.format(Instant.parse(instant));
		} catch (DateTimeParseException _) {
			return instant;
		}
	}

	public Column withTitle(String text) {
		return new Column(level, field, text, visible, order, width, sort, type);
	}

	public Column withVisible(boolean on) {
		return new Column(level, field, title, on, order, width, sort, type);
	}

	public Column withOrder(int place) {
		return new Column(level, field, title, visible, place, width, sort, type);
	}

	public Column withWidth(Width how) {
		return new Column(level, field, title, visible, order, how, sort, type);
	}

	public Column withSort(Sort how) {
		return new Column(level, field, title, visible, order, width, how, type);
	}
}
