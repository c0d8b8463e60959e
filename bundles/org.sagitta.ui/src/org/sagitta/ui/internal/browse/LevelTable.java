package org.sagitta.ui.internal.browse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sagitta.database.Column;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Row;
import org.sagitta.dicom.Level;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.columns.ColumnsDialog;
import org.sagitta.ui.internal.columns.ColumnsEdit;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.parts.EmptyHint;
import org.sagitta.ui.parts.Names;
import org.sagitta.ui.table.Page;
import org.sagitta.ui.table.RowKind;
import org.sagitta.ui.table.TableColumns;
import org.sagitta.ui.table.WindowedTable;

/// The table of one level with its search box and the count of what it shows.
final class LevelTable implements RowKind<Row>, SearchBox {
	private static final ILog LOG = ILog.of(LevelTable.class);

	private final BrowseModel model;
	private final Level level;
	private final Text search;
	private final Label count;
	private final WindowedTable<Row> rows;
	private final TableColumns columns;
	private final Pager pager;
	private final ColumnChanges changes;
	private final Throttle refresh;
	private final Throttle remake;
	private final Throttle follow;
	private final Throttle retype;
	private final FilterSign sign;
	private String told = "";
	private LevelQuery asked;
	private Groups groups = new Groups(Map.of());

	LevelTable(Composite parent, BrowseModel model, Level level, LevelText text) {
		this.model = model;
		this.level = level;
		changes = new ColumnChanges(model, level, e -> LOG.error(Messages.columns_not_stored, e), this::remakeColumns);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 4).spacing(6, 4).applyTo(parent);
		search = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(text.search());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		Names.of(search, text.search());
		count = new Label(parent, SWT.NONE);
		GridDataFactory.swtDefaults().applyTo(count);
		Composite paging = new Composite(parent, SWT.NONE);
		sign = new FilterSign(parent, model, 3);
		rows = new WindowedTable<>(parent, this, e -> LOG.error(Messages.query_failed, e));
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(200, 60).applyTo(rows.control());
		Names.of(rows.control(), text.table());
		pager = new Pager(paging, rows);
		rows.control().addListener(SWT.Paint, event -> EmptyHint.paint(event.gc, rows.control(), EmptyText.of(model, rows.page())));
		columns = new TableColumns(rows.control(), this::sort, changes::store);
		search.addListener(SWT.Modify, _ -> find()); // at once: of letters that come faster than answers, the last is asked
		rows.onPage(this::shown);
		rows.onSelection(() -> model.select(level, rows.selected()));
		refresh = new Throttle(parent, () -> ask(false));
		remake = new Throttle(parent, this::makeColumns);
		follow = new Throttle(parent, this::follow);
		retype = new Throttle(parent, this::retype);
		search.addDisposeListener(_ -> model.setSearch(level, ""));
		makeColumns();
	}

	WindowedTable<Row> rows() {
		return rows;
	}

	@Override
	public Level level() {
		return level;
	}

	@Override
	public Text search() {
		return search;
	}

	Label count() {
		return count;
	}

	TableColumns columns() {
		return columns;
	}

	HeaderMenu headerMenu() {
		return new HeaderMenu(rows.control(), columns, changes::store, this::arrange, changes::reset);
	}

	/// Opens the dialog of all columns.
	void arrange() {
		List<Row> some = rows.page().rows();
		ColumnsEdit edit = changes.edit(columns.all());
		var dialog = new ColumnsDialog(rows.control().getShell(), edit, column -> some.isEmpty() ? "" : column.shown(some.getFirst()));
		if (dialog.open() == Window.OK) {
			changes.store(edit);
		}
	}

	/// The rows may have changed. Any thread.
	void refresh() {
		refresh.ask();
	}

	/// Another part may have selected rows of this level. Any thread.
	void followSelection() {
		follow.ask();
	}

	private void follow() {
		Set<String> keys = model.selected(level);
		if (!keys.equals(rows.selected())) {
			rows.select(keys);
			rows.reveal();
		}
	}

	/// The columns may have changed. Any thread.
	void remakeColumns() {
		remake.ask();
	}

	/// Selects all that was found, on this page or not.
	void selectAll() {
		LevelQuery query = query();
		Thread.startVirtualThread(() -> {
			Set<String> keys = query.keys();
			Throttle.later(rows.control().getDisplay(), () -> rows.select(keys));
		});
	}

	/// The selected rows as tab-separated lines below the columns' titles.
	void selectedText(Consumer<String> receiver) {
		Set<String> keys = rows.selected();
		List<Column> shown = columns.shown();
		Thread.startVirtualThread(() -> {
			String text = model.snapshot().map(s -> new RowsText(s, level).of(keys, shown)).orElse("");
			Throttle.later(rows.control().getDisplay(), () -> receiver.accept(text));
		});
	}

	@Override
	public String key(Row row) {
		return row.key();
	}

	@Override
	public String text(Row row, int column) {
		return columns.isGrouped(column) ? groups.text(row) : columns.text(row, column);
	}

	private void makeColumns() {
		if (changes.isStoring()) {
			return; // comes again when all is stored
		}
		columns.set(model.database().map(DicomDatabase::columns).map(c -> c.all(level)).orElse(List.of()));
		rows.control().clearAll();
		ask(false);
	}

	private void sort(String field) {
		List<Column> sorted = ColumnChanges.sortedBy(columns.all(), field);
		columns.set(sorted);
		ask(true);
		changes.store(sorted);
	}

	/// Another part may have typed something else. Any thread.
	void followTyping() {
		retype.ask();
	}

	private void retype() {
		String wanted = model.search(level);
		if (!wanted.equals(told)) { // else it is this table's own text, and more may have been typed since
			told = wanted;
			search.setText(wanted);
		}
	}

	private void find() {
		told = search.getText().strip();
		model.setSearch(level, told);
		ask(true);
	}

	private void ask(boolean fromTop) {
		asked = query();
		rows.ask(asked, fromTop);
	}

	private LevelQuery query() {
		return LevelQuery.of(model, level, search.getText().strip(), columns.all());
	}

	private void shown(Page<Row> page) {
		groups = columns.grouped().map(column -> Groups.of(page, column::shown)).orElse(groups);
		columns.grouped().ifPresent(_ -> rows.control().clearAll());
		columns.fit(page.rows());
		sign.show(asked.search(), page);
		count.setText(counted(page));
		pager.update(page);
		count.requestLayout();
	}

	private String counted(Page<Row> page) {
		if (model.database().isEmpty()) {
			return Messages.count_no_database;
		}
		return page.rows().size() == page.matched() ? NLS.bind(Messages.count_of, page.matched(), page.total())
				: NLS.bind(Messages.count_window, new Object[] { page.offset() + 1, page.end(), page.matched(), page.total() });
	}
}
