package org.sagitta.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// Writes tables as comma-separated values (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it:
/// the values come from files that anybody may have made.
public final class Csv {
	private static final String END = "\r\n";
	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

	private final Appendable out;

	public Csv(Appendable out) {
		this.out = out;
	}

	public void row(List<String> cells) throws IOException {
		for (int i = 0; i < cells.size(); i++) {
			out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
		}
		out.append(END);
	}

	private static String cell(String value) {
		String safe = steers(value) ? "'" + value : value;
		boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
		return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
	}

	private static boolean steers(String value) {
		return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 && !NUMBER.matcher(value).matches();
	}
}
