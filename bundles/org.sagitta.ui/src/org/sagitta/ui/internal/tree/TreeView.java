package org.sagitta.ui.internal.tree;

import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.sagitta.database.Query;
import org.sagitta.database.QuickFilter;
import org.sagitta.database.Row;
import org.sagitta.database.Search;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.ui.async.Latest;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.browse.EmptyText;
import org.sagitta.ui.internal.browse.FilterSign;
import org.sagitta.ui.internal.browse.SearchBox;
import org.sagitta.ui.internal.browse.ViewMenu;
import org.sagitta.ui.internal.importing.FileDrop;
import org.sagitta.ui.internal.importing.Imports;
import org.sagitta.ui.internal.loading.Loads;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.model.RowsPart;
import org.sagitta.ui.model.SeriesBelow;
import org.sagitta.ui.parts.EmptyHint;
import org.sagitta.ui.parts.Names;
import org.sagitta.ui.parts.RowMenu;
import org.sagitta.ui.table.Page;
import org.sagitta.ui.table.WindowedTable;

/// Patients, studies and series as one tree, with a search for patients. It shows as many patients as a table's window holds, and says how
/// many there are.
public final class TreeView extends ViewPart implements BrowseListener, RowsPart, SearchBox {
	private final Latest latest = new Latest(e -> ILog.of(TreeView.class).error(Messages.query_failed, e));
	private BrowseModel model;
	private RowTree tree;
	private Text search;
	private Label count;
	private FilterSign sign;
	private Throttle refresh;
	private Page<Row> page = new Page<>(List.of(), 0, 0, 0);

	@Override
	public void createPartControl(Composite parent) {
		model = getSite().getService(BrowseModel.class);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 4).spacing(6, 4).applyTo(parent);
		search = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Messages.tree_search);
		Names.of(search, Messages.tree_search);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		count = new Label(parent, SWT.NONE);
		sign = new FilterSign(parent, model, 2);
		tree = new RowTree(parent);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(200, 60).applyTo(tree.control());
		Names.of(tree.control(), Messages.tree_table);
		tree.control().addListener(SWT.Paint, event -> EmptyHint.paint(event.gc, tree.control(), EmptyText.of(model, page)));
		search.addListener(SWT.Modify, _ -> ask()); // at once: of letters that come faster than answers, the last is asked
		RowMenu.on(tree.control(), getSite());
		getSite().setSelectionProvider(new TreeSelectionProvider(tree));
		ViewMenu.on(getViewSite().getActionBars().getMenuManager(), model, this, parent.getShell());
		FileDrop.on(tree.control(), getSite().getService(Imports.class));
		tree.control().addListener(SWT.Selection, _ -> selected());
		tree.control().addListener(SWT.DefaultSelection, _ -> opened());
		refresh = new Throttle(parent, this::ask);
		model.addListener(this);
		ask();
	}

	@Override
	public void setFocus() {
		tree.control().setFocus();
	}

	@Override
	public void dispose() {
		if (model != null) {
			model.removeListener(this);
		}
		super.dispose();
	}

	@Override
	public void databaseChanged() {
		refresh.ask();
	}

	@Override
	public void rowsChanged() {
		refresh.ask();
	}

	@Override
	public void columnsChanged() {
		refresh.ask();
	}

	@Override
	public void filterChanged() {
		refresh.ask();
	}

	public void focusSearch() {
		search.setFocus();
	}

	RowTree tree() {
		return tree;
	}

	@Override
	public Level level() {
		return Level.PATIENT;
	}

	@Override
	public Text search() {
		return search;
	}

	Label count() {
		return count;
	}

	private void ask() {
		if (search.isDisposed()) {
			return;
		}
		String words = search.getText().strip();
		QuickFilter quick = model.quick();
		boolean across = model.isAcross();
		latest.submit(() -> {
			Snapshot snapshot = model.snapshot().orElse(null);
			Search parsed = model.database().map(database -> Search.parse(words, database.columns(), Level.PATIENT)).orElse(Search.NOTHING);
			Query query = Query.all(Level.PATIENT).matching(parsed).acrossLevels(across).passing(quick).page(0, WindowedTable.WINDOW);
			Snapshot.Result found = snapshot == null ? new Snapshot.Result(List.of(), 0, 0) : snapshot.find(query);
			TreeText text = model.database().map(database -> TreeText.of(database.columns())).orElse(null);
			Throttle.later(search.getDisplay(), () -> show(query, found, snapshot, text));
		});
	}

	private void show(Query query, Snapshot.Result found, Snapshot snapshot, TreeText text) {
		if (!search.isDisposed()) {
			tree.show(found.rows(), snapshot, text, query.quick());
			page = new Page<>(found.rows(), 0, found.matched(), found.total());
			sign.show(query.search(), page);
			if (found.rows().isEmpty()) {
				tree.control().redraw(); // says why
			}
			count.setText(snapshot == null ? Messages.count_no_database : found.rows().size() == found.matched()
					? NLS.bind(Messages.count_of, found.matched(), found.total())
					: NLS.bind(Messages.count_window, new Object[] { 1, found.rows().size(), found.matched(), found.total() }));
			count.getParent().layout(true);
		}
	}

	/// The other views follow: what is above the selected rows is selected, too.
	private void selected() {
		RowSelection rows = tree.selection();
		for (Level level : List.of(Level.PATIENT, Level.STUDY, Level.SERIES)) {
			model.select(level, level == rows.level() ? rows.keys() : level.compareTo(rows.level()) < 0 ? tree.above(level) : Set.of());
		}
	}

	/// Double-click or Enter: a series is loaded, what is above is unfolded.
	private void opened() {
		RowSelection rows = tree.selection();
		if (rows.level() == Level.SERIES) {
			model.snapshot().ifPresent(snapshot -> getSite().getService(Loads.class).start(SeriesBelow.of(snapshot, rows.level(), rows.keys())));
		} else {
			tree.toggle();
		}
	}
}
