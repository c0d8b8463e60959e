package org.sagitta.ui.instances.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.Level;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.async.Latest;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.instances.internal.model.InstanceColumns;
import org.sagitta.ui.instances.internal.model.InstanceRow;
import org.sagitta.ui.instances.internal.model.Selected;
import org.sagitta.ui.listing.Listing;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowsPart;
import org.sagitta.ui.parts.Clip;

/// The instances of the series that are selected in the browser. Reads them as long as it can be seen.
public final class InstancesView extends ViewPart implements RowsPart, BrowseListener, IPartListener2 {
	static final String ID = "org.sagitta.ui.instances";
	private static final String HEADER = "org.sagitta.ui.viewHeader";
	private static final String COLUMNS = "columns";
	private static final ILog LOG = ILog.of(InstancesView.class);

	private final InstanceColumns columns = new InstanceColumns();
	/// One change after the other: who clicks a header twice means the second.
	private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("columns of instances").factory());
	private final InstanceRemovals removals = new InstanceRemovals();
	private final InstanceFiles files = new InstanceFiles(Program::launch, InstancesView::complain);
	private BrowseModel browse;
	private InstanceTable table;
	private FileNotes notes;
	private Listing<InstanceRow> listing;
	private Set<String> asked = Set.of();
	private Throttle reread;
	private Throttle remake;
	private Throttle follow;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null && memento.getString(COLUMNS) != null) {
			columns.arrange(memento.getString(COLUMNS));
		}
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(COLUMNS, columns.arranged());
	}

	@Override
	public void createPartControl(Composite parent) {
		browse = getSite().getService(BrowseModel.class);
		table = new InstanceTable(parent, browse, this::sort, this::store);
		menus();
		table.control().addListener(SWT.DefaultSelection, _ -> showHeader());
		table.rows().onSelection(() -> browse.select(Level.INSTANCE, table.rows().selected()));
		notes = new FileNotes(getSite().getService(IHandlerService.class));
		table.rows().onSelection(() -> notes.selected(table.selected()));
		var shown = new Throttle(parent, this::show);
		listing = new Listing<>(browse, database -> Selected.of(database, browse.selected(Level.SERIES)),
				new Latest(e -> LOG.error(Messages.not_found, e))::submit, shown::ask);
		reread = new Throttle(parent, this::read);
		remake = new Throttle(parent, this::makeColumns);
		follow = new Throttle(parent, () -> table.follow(browse.selected(Level.INSTANCE)));
		makeColumns();
		browse.addListener(this);
		getSite().getPage().addPartListener(this);
		reread.ask();
	}

	private void menus() {
		var selection = new InstanceSelection(table.rows());
		var ofRows = new MenuManager();
		ofRows.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		var ofColumns = new ColumnMenu(table.heads()::all, this::sort, this::store, this::resetColumns);
		ofColumns.on(getViewSite().getActionBars().getMenuManager());
		var header = new MenuManager();
		ofColumns.on(header);
		Menu rowMenu = ofRows.createContextMenu(table.control());
		Menu headerMenu = header.createContextMenu(table.control());
		table.control().setMenu(rowMenu);
		table.control().addListener(SWT.MenuDetect, event -> table.control().setMenu(table.heads().has(event) ? headerMenu : rowMenu));
		table.control().addDisposeListener(_ -> header.dispose());
		getSite().registerContextMenu(ofRows, selection);
		getSite().setSelectionProvider(selection);
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
	}

	/// What nobody sees is not selected any more: the header view goes back to the series.
	@Override
	public void dispose() {
		getSite().getPage().removePartListener(this);
		writer.shutdown();
		if (browse != null) {
			browse.removeListener(this);
			browse.select(Level.INSTANCE, Set.of());
		}
		super.dispose();
	}

	@Override
	public void databaseChanged() {
		remake.ask();
		reread.ask();
	}

	@Override
	public void rowsChanged() {
		reread.ask();
	}

	@Override
	public void columnsChanged() {
		remake.ask();
	}

	@Override
	public void filterChanged() {
		remake.ask();
	}

	@Override
	public void selectionChanged(Level level) {
		if (level == Level.SERIES) {
			reread.ask();
		} else if (level == Level.INSTANCE) {
			follow.ask();
		}
	}

	@Override
	public void partVisible(IWorkbenchPartReference part) {
		if (part.getPart(false) == this) {
			reread.ask();
		}
	}

	InstanceTable table() {
		return table;
	}

	/// Whether a command can do something now.
	boolean can(InstancesCommand command) {
		return switch (command) {
			case SEARCH, SELECT_ALL, COPY -> true;
			case COPY_PATHS, SHOW_FOLDER, REMOVE -> !table.rows().selected().isEmpty();
			case UNDO -> browse.database().filter(removals::any).isPresent();
		};
	}

	void run(InstancesCommand command) {
		Text typing = table.control().getDisplay().getFocusControl() instanceof Text field ? field : null;
		switch (command) {
			case SEARCH -> table.search().setFocus();
			case COPY -> {
				if (typing != null) {
					typing.copy();
				} else {
					table.copied().ifPresent(this::copy);
				}
			}
			case SELECT_ALL -> {
				if (typing != null) {
					typing.selectAll();
				} else {
					table.selectAll();
				}
			}
			case COPY_PATHS -> files.paths(table.selected()).ifPresent(this::copy);
			case SHOW_FOLDER -> showFolder();
			case REMOVE -> {
				if (typing == null) { // who types in the search box means what was typed
					remove();
				}
			}
			case UNDO -> {
				if (typing == null) {
					browse.database().ifPresent(database -> Background.run(Messages.undo_job, _ -> removals.undo(database)));
				}
			}
		}
	}

	private void copy(String text) {
		Clip.text(table.control().getDisplay(), text);
	}

	private void showFolder() {
		List<InstanceRow> rows = table.selected();
		Display display = table.control().getDisplay();
		Thread.startVirtualThread(() -> files.folder(rows).ifPresent(folder -> Throttle.later(display, () -> files.open(folder))));
	}

	private void remove() {
		Optional<DicomDatabase> database = browse.database();
		Set<String> keys = table.rows().selected();
		if (database.isPresent() && !keys.isEmpty()
				&& MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), Messages.remove_title,
						NLS.bind(Messages.remove_question, keys.size()) + "\n\n" + Messages.remove_explanation, 0, Messages.remove_button,
						IDialogConstants.CANCEL_LABEL) == 0) {
			Background.run(Messages.remove_title, _ -> removals.remove(database.get(), keys));
		}
	}

	/// The command, so that it is the same as that of the menu.
	private void showHeader() {
		try {
			getSite().getService(IHandlerService.class).executeCommand(HEADER, null);
		} catch (CommandException e) {
			complain(NLS.bind(Messages.no_header, e.getMessage()));
		}
	}

	/// While nobody sees them, instances are not read; those of another series are not selected any more.
	private void read() {
		Set<String> series = browse.selected(Level.SERIES);
		if (getSite().getPage().isPartVisible(this)) {
			asked = series;
			listing.refresh();
		} else if (!series.equals(asked)) {
			table.rows().select(Set.of());
		}
	}

	/// What was selected may have got its file meanwhile.
	private void show() {
		table.show(listing.state());
		notes.selected(table.selected());
	}

	private void makeColumns() {
		table.arrange(columns.all(browse.database().map(DicomDatabase::columns)));
	}

	private void sort(String field) {
		List<Column> sorted = InstanceColumns.sortedBy(table.heads().all(), field);
		table.arrange(sorted);
		store(sorted);
	}

	private void store(List<Column> changed) {
		write(database -> columns.store(changed, database));
	}

	private void resetColumns() {
		write(columns::reset);
	}

	/// Writes in the background what the user did to columns, and shows it.
	private void write(Change change) {
		browse.database().map(DicomDatabase::columns).ifPresent(database -> writer.execute(() -> {
			try {
				change.apply(database);
			} catch (DatabaseException e) {
				LOG.error(Messages.columns_not_stored, e);
			}
			remake.ask();
		}));
	}

	private static void complain(String what) {
		StatusManager.getManager().handle(new Status(IStatus.ERROR, ID, what), StatusManager.SHOW);
	}

	@FunctionalInterface
	private interface Change {
		void apply(Columns columns) throws DatabaseException;
	}
}
