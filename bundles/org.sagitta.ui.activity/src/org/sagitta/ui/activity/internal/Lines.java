package org.sagitta.ui.activity.internal;

import java.util.List;
import java.util.stream.Collectors;

/// Cells as text for other programs.
public final class Lines {
	private Lines() {
	}

	/// A line with tabs between cells, which have none themselves.
	public static String tabbed(List<String> cells) {
		return cells.stream().map(cell -> cell.replaceAll("[\t\r\n]", " ")).collect(Collectors.joining("\t")) + System.lineSeparator();
	}

	/// A line as RFC 4180 has it. Spreadsheets would run what begins like a formula.
	public static String csv(List<String> cells) {
		return cells.stream().map(Lines::quoted).collect(Collectors.joining(",")) + "\r\n";
	}

	private static String quoted(String text) {
		String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
		return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}
}
