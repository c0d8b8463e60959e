package org.sagitta.cli.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.sagitta.cli.internal.Times;

/// Moments as people read them: in local time, to the minute.
public final class Times {
	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

	private Times() {
	}

	public static String local(Instant instant) {
		return LOCAL.format(instant);
	}
}
