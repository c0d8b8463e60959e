package org.sagitta.ui.internal.importing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.importing.ReportText.Line;
import org.sagitta.ui.parts.Names;
import org.sagitta.ui.table.Page;
import org.sagitta.ui.table.RowKind;
import org.sagitta.ui.table.WindowedTable;

/// A table of what is said of single files.
final class LineTable implements RowKind<Line> {
	private final WindowedTable<Line> table;
	private List<Line> all = List.of();

	LineTable(Composite parent, String name) {
		table = new WindowedTable<>(parent, this, e -> ILog.of(LineTable.class).error(e.getMessage(), e));
		Names.of(table.control(), name);
		column(Messages.report_column_kind, 180);
		column(Messages.report_column_file, 260);
		column(Messages.report_column_reason, 420);
	}

	Table control() {
		return table.control();
	}

	/// @param fromTop whether they are of another report than those before
	void show(List<Line> lines, boolean fromTop) {
		if (!lines.equals(all)) {
			all = lines;
			table.ask((offset, limit) -> Page.of(lines, offset, limit), fromTop);
		}
	}

	void selectAll() {
		table.select(all.stream().map(this::key).collect(Collectors.toSet()));
	}

	/// The selected lines, or all where none is.
	List<Line> chosen() {
		Set<String> keys = table.selected();
		List<Line> some = all.stream().filter(line -> keys.contains(key(line))).toList();
		return some.isEmpty() ? all : some;
	}

	@Override
	public String key(Line line) {
		return line.kind() + '\0' + line.file() + '\0' + line.reason();
	}

	@Override
	public String text(Line line, int column) {
		return switch (column) {
			case 0 -> line.kind();
			case 1 -> line.file().toString();
			default -> line.reason();
		};
	}

	private void column(String title, int width) {
		var column = new TableColumn(table.control(), SWT.LEFT);
		column.setText(title);
		column.setWidth(width);
		column.setMoveable(true);
	}
}
