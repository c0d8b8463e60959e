package org.sagitta.ui.internal.browse;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.part.ViewPart;
import org.sagitta.database.Row;
import org.sagitta.dicom.Level;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.importing.FileDrop;
import org.sagitta.ui.internal.importing.Imports;
import org.sagitta.ui.internal.loading.Loads;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowsPart;
import org.sagitta.ui.parts.RowMenu;
import org.sagitta.ui.table.RowSelectionProvider;
import org.sagitta.ui.table.WindowedTable;

/// One of the tables of the browser; which one, its id says.
public final class LevelView extends ViewPart implements RowsPart {
	private static final Map<String, Level> LEVELS = Map.of(Ids.PATIENTS, Level.PATIENT, Ids.STUDIES, Level.STUDY, Ids.SERIES, Level.SERIES);

	private LevelTable table;
	private BrowseModel model;
	private final BrowseListener listener = new Refresher();

	@Override
	public void createPartControl(Composite parent) {
		model = getSite().getService(BrowseModel.class);
		table = new LevelTable(parent, model, level(), LevelText.of(level()));
		model.addListener(listener);
		Table control = table.rows().control();
		HeaderMenu headerMenu = table.headerMenu();
		var rowMenu = new RowMenu(control, getSite());
		control.addListener(SWT.MenuDetect, event -> control.setMenu(
				table.columns().isHeader(event) ? headerMenu.at(control.toControl(event.x, event.y).x) : rowMenu.get()));
		var bars = getViewSite().getActionBars();
		ViewMenu.withLayouts(bars.getMenuManager(), model, table, control.getShell());
		FileDrop.on(control, getSite().getService(Imports.class));
		control.addListener(SWT.DefaultSelection, _ -> opened());
		getSite().setSelectionProvider(new RowSelectionProvider(level(), table.rows()));
	}

	@Override
	public void setFocus() {
		table.rows().control().setFocus();
	}

	@Override
	public void dispose() {
		model.removeListener(listener);
		super.dispose();
	}

	public Level level() {
		return LEVELS.get(getSite().getId());
	}

	/// Selects all rows that the table's search found.
	public void selectAll() {
		table.selectAll();
	}

	/// The selected rows as text, with the titles of the columns; found in the background.
	void selectedText(Consumer<String> receiver) {
		table.selectedText(receiver);
	}

	void arrangeColumns() {
		table.arrange();
	}

	void focusSearch() {
		table.search().setFocus();
	}

	WindowedTable<Row> rows() {
		return table.rows();
	}

	LevelTable table() {
		return table;
	}

	/// Double-click or Enter: a series is loaded.
	private void opened() {
		if (level() == Level.SERIES) {
			getSite().getService(Loads.class).start(List.copyOf(table.rows().selected()));
		}
	}

	private final class Refresher implements BrowseListener {
		@Override
		public void databaseChanged() {
			table.remakeColumns();
		}

		@Override
		public void rowsChanged() {
			table.refresh();
		}

		@Override
		public void columnsChanged() {
			table.remakeColumns();
		}

		@Override
		public void filterChanged() {
			table.refresh();
		}

		@Override
		public void searchChanged(Level changed) {
			if (changed == level()) {
				table.followTyping();
			}
		}

		@Override
		public void selectionChanged(Level changed) {
			if (changed.compareTo(level()) < 0) {
				table.refresh();
			} else if (changed == level()) {
				table.followSelection();
			}
		}
	}
}
