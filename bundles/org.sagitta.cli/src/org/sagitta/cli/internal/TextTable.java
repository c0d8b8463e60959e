package org.sagitta.cli.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// A table with aligned columns, as wide as its longest values; numbers stand to the right.
public final class TextTable {
	private record Head(String title, boolean numeric) { }

	private final List<Head> heads = new ArrayList<>();
	private final List<List<String>> rows = new ArrayList<>();

	public TextTable column(String title, boolean numeric) {
		heads.add(new Head(Text.plain(title), numeric));
		return this;
	}

	/// @param cells one for each column
	public TextTable row(List<String> cells) {
		rows.add(cells.stream().map(Text::plain).toList());
		return this;
	}

	public void print(PrintStream out) {
		int[] widths = new int[heads.size()];
		for (int i = 0; i < widths.length; i++) {
			int column = i;
			widths[i] = Math.max(Text.width(heads.get(i).title),
					rows.stream().mapToInt(row -> Text.width(row.get(column))).max().orElse(0));
		}
		line(heads.stream().map(Head::title).toList(), widths, out);
		rows.forEach(row -> line(row, widths, out));
	}

	private void line(List<String> cells, int[] widths, PrintStream out) {
		var line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			String gap = " ".repeat(widths[i] - Text.width(cells.get(i)));
			line.append(i == 0 ? "" : "  ").append(heads.get(i).numeric ? gap + cells.get(i) : cells.get(i) + gap);
		}
		out.println(line.toString().stripTrailing());
	}
}
