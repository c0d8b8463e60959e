package org.sagitta.ui.instances.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sagitta.database.Column;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Search;
import org.sagitta.dicom.Level;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.instances.internal.model.InstanceQuery;
import org.sagitta.ui.instances.internal.model.InstanceRow;
import org.sagitta.ui.listing.Listing;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.parts.EmptyHint;
import org.sagitta.ui.parts.Names;
import org.sagitta.ui.table.Page;
import org.sagitta.ui.table.RowKind;
import org.sagitta.ui.table.TableColumns;
import org.sagitta.ui.table.WindowedTable;

/// The table with its search box and the count of what it shows. User interface's thread.
final class InstanceTable implements RowKind<InstanceRow> {
	private static final ILog LOG = ILog.of(InstanceTable.class);

	private final BrowseModel browse;
	private final Text search;
	private final Label count;
	private final Label problem;
	private final WindowedTable<InstanceRow> rows;
	private final TableColumns columns;
	private Listing.State<InstanceRow> state = new Listing.State<>(false, List.of(), "");
	private InstanceQuery asked;

	/// @param sort gets the field of a header that was clicked
	/// @param changed gets columns that the user moved
	InstanceTable(Composite parent, BrowseModel browse, Consumer<String> sort, Consumer<List<Column>> changed) {
		this.browse = browse;
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 4).spacing(6, 4).applyTo(parent);
		search = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Messages.search);
		Names.of(search, Messages.search);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		search.addListener(SWT.Modify, _ -> ask(true)); // at once: of letters that come faster than answers, the last is asked
		search.addListener(SWT.KeyDown, this::leaveSearch);
		count = new Label(parent, SWT.NONE);
		problem = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).exclude(true).applyTo(problem);
		problem.setVisible(false);
		rows = new WindowedTable<>(parent, this, e -> LOG.error(Messages.not_found, e));
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(200, 60).applyTo(control());
		Names.of(control(), () -> hint().isEmpty() ? Messages.table : Messages.table + ": " + hint());
		control().addListener(SWT.Paint, event -> EmptyHint.paint(event.gc, rows.control(), hint()));
		columns = new TableColumns(rows.control(), sort, changed);
		rows.onPage(this::shown);
	}

	/// Down goes from the search box to what was found.
	private void leaveSearch(Event event) {
		if (event.keyCode == SWT.ARROW_DOWN) {
			control().setFocus();
		}
	}

	Control control() {
		return rows.control();
	}

	WindowedTable<InstanceRow> rows() {
		return rows;
	}

	Text search() {
		return search;
	}

	Label count() {
		return count;
	}

	Label problem() {
		return problem;
	}

	TableColumns columns() {
		return columns;
	}

	/// Shows other instances. What was selected and is still there stays selected; of others the table begins at its top.
	void show(Listing.State<InstanceRow> next) {
		boolean others = !series(next).equals(series(state));
		state = next;
		var left = new LinkedHashSet<>(rows.selected());
		if (left.retainAll(next.rows().stream().map(InstanceRow::key).collect(Collectors.toSet()))) {
			rows.select(left);
		}
		ask(others);
	}

	private static Set<String> series(Listing.State<InstanceRow> of) {
		return of.rows().stream().map(InstanceRow::parent).collect(Collectors.toSet());
	}

	/// Shows other columns, or the same otherwise.
	void arrange(List<Column> wanted) {
		boolean sorted = !wanted.stream().map(Column::sort).toList().equals(columns.all().stream().map(Column::sort).toList());
		columns.set(wanted);
		columns.fit(rows.page().rows());
		rows.control().clearAll();
		ask(sorted);
	}

	/// Shows what is selected elsewhere.
	void follow(Set<String> keys) {
		if (!keys.equals(rows.selected())) {
			rows.select(keys);
			rows.reveal();
		}
	}

	/// All that was found, on this page or not.
	void selectAll() {
		InstanceQuery query = asked;
		Thread.startVirtualThread(() -> {
			Set<String> keys = query.keys();
			Throttle.later(search.getDisplay(), () -> {
				if (!search.isDisposed()) {
					rows.select(keys);
				}
			});
		});
	}

	/// The selected rows, in the order that they have without a sort.
	List<InstanceRow> selected() {
		Set<String> keys = rows.selected();
		return state.rows().stream().filter(row -> keys.contains(row.key())).toList();
	}

	@Override
	public String key(InstanceRow row) {
		return row.key();
	}

	@Override
	public String text(InstanceRow row, int column) {
		return columns.text(row, column);
	}

	private void ask(boolean fromTop) {
		asked = new InstanceQuery(state.rows(), columns.all(), search.getText().strip(), browse.database().map(DicomDatabase::columns),
				browse.snapshot(), browse.isAcross());
		rows.ask(asked, fromTop);
	}

	private void shown(Page<InstanceRow> page) {
		columns.fit(page.rows());
		count.setText(counted(page));
		String said = asked.problems().stream().map(InstanceTable::said).collect(Collectors.joining("\n"));
		problem.setText(said.replace("&", "&&"));
		problem.setVisible(!said.isEmpty());
		((GridData) problem.getLayoutData()).exclude = said.isEmpty();
		control().redraw(); // the hint of an empty table may be another one
		count.requestLayout();
	}

	private static String said(Search.Problem problem) {
		String message = problem.kind() == Search.Problem.Kind.UNKNOWN_FIELD ? Messages.unknown_field : Messages.no_value;
		return NLS.bind(message, problem.field(), problem.term());
	}

	private String counted(Page<InstanceRow> page) {
		if (!state.open() || state.rows().isEmpty()) {
			return "";
		}
		return page.rows().size() == page.matched() ? NLS.bind(Messages.count_of, page.matched(), page.total())
				: NLS.bind(Messages.count_window, new Object[] { page.offset() + 1, page.end(), page.matched(), page.total() });
	}

	/// What an empty table says; "" for one with rows.
	String hint() {
		if (!rows.page().rows().isEmpty()) {
			return "";
		}
		if (!state.open()) {
			return Messages.hint_no_database;
		}
		if (!state.failure().isEmpty()) {
			return NLS.bind(Messages.unreadable, state.failure());
		}
		return !state.rows().isEmpty() ? Messages.hint_nothing_found
				: browse.selected(Level.SERIES).isEmpty() ? Messages.hint_no_series : Messages.hint_no_instances;
	}

	/// The selected rows as lines of cells with tabs between them, below the titles of the columns; nothing where none is selected.
	Optional<String> copied() {
		List<InstanceRow> some = selected();
		List<Column> shown = columns.shown();
		Stream<String> titles = Stream.of(shown.stream().map(Column::title).collect(Collectors.joining("\t")));
		Stream<String> lines = some.stream().map(row -> shown.stream().map(column -> column.shown(row).replaceAll("[\\t\\r\\n]", " "))
				.collect(Collectors.joining("\t")));
		return some.isEmpty() ? Optional.empty() : Optional.of(Stream.concat(titles, lines).collect(Collectors.joining(System.lineSeparator())));
	}
}
