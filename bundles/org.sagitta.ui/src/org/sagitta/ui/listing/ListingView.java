package org.sagitta.ui.listing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.part.ViewPart;
import org.sagitta.database.DicomDatabase;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.async.Latest;
import org.sagitta.ui.async.Statuses;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.parts.EmptyHint;
import org.sagitta.ui.parts.Names;
import org.sagitta.ui.table.Page;
import org.sagitta.ui.table.RowActions;
import org.sagitta.ui.table.RowKind;
import org.sagitta.ui.table.WindowedTable;

/// A view of what the database lists beside its rows: a table, what can be done with the selected ones, and what was done last.
public abstract class ListingView<R> extends ViewPart implements RowKind<R>, BrowseListener {
	private static final ILog LOG = ILog.of(ListingView.class);

	private BrowseModel browse;
	private ListingText text;
	private Listing<R> listing;
	private WindowedTable<R> table;
	private RowActions actions;
	private Label message;
	private Display display;
	private Throttle reread;
	private boolean stale;

	protected abstract Listing.Source<R> source();

	protected abstract ListingText text();

	/// Says what can be done with selected rows.
	protected abstract void addTo(RowActions choices);

	/// Hears, on the thread of the user interface, that other rows are selected.
	protected void selectionChanged() {
	}

	@Override
	public final void createPartControl(Composite parent) {
		browse = getSite().getService(BrowseModel.class);
		text = text();
		display = parent.getDisplay();
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		table = new WindowedTable<>(parent, this, e -> LOG.error(Messages.query_failed, e));
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(control());
		Names.of(control(), () -> hint().isEmpty() ? text.table() : text.table() + ": " + hint());
		text.columns().forEach(this::column);
		actions = new RowActions(parent, control());
		addTo(actions);
		message = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
		table.onSelection(this::enable);
		table.onSelection(this::selectionChanged);
		table.onPage(_ -> control().redraw()); // the hint of an empty table may be another one
		control().addListener(SWT.Paint, event -> EmptyHint.paint(event.gc, control(), hint()));
		control().addListener(SWT.Paint, _ -> seen());
		enable();
		var shown = new Throttle(parent, this::show);
		var latest = new Latest(e -> LOG.error(NLS.bind(text.unreadable(), e.getMessage()), e));
		listing = new Listing<>(browse, source(), latest::submit, shown::ask);
		reread = new Throttle(parent, this::changed);
		browse.addListener(this);
		listing.refresh();
	}

	/// Commands may have changed the list since it was read, and no row with it.
	@Override
	public void setFocus() {
		control().setFocus();
		listing.refresh();
	}

	@Override
	public void dispose() {
		if (browse != null) {
			browse.removeListener(this);
		}
		super.dispose();
	}

	@Override
	public void databaseChanged() {
		say("");
		reread.ask();
	}

	@Override
	public void rowsChanged() {
		reread.ask();
	}

	/// Selects all rows.
	public void selectAll() {
		table.select(listing.state().rows().stream().map(this::key).collect(Collectors.toSet()));
	}

	/// The selected rows, in the order of the list.
	protected final List<R> selected() {
		Set<String> keys = table.selected();
		return listing.state().rows().stream().filter(row -> keys.contains(key(row))).toList();
	}

	protected final Optional<DicomDatabase> database() {
		return browse.database();
	}

	/// Does something to rows in the background. What fails comes up as a dialog, what was done stands below the table.
	/// @param job what it is called in the progress view
	/// @param done says what was done, and takes the number of instances
	/// @param failed says how much failed, and takes how much
	protected final void run(String job, List<R> rows, Each<R> each, String done, String failed) {
		Background.run(job, monitor -> run(rows, each, job, monitor, done, failed));
	}

	WindowedTable<R> table() {
		return table;
	}

	Label message() {
		return message;
	}

	private IStatus run(List<R> rows, Each<R> each, String job, IProgressMonitor monitor, String done, String failed) {
		Each.Outcome outcome = each.run(rows, job, monitor);
		listing.refresh();
		say(NLS.bind(done, outcome.count()));
		IStatus status = Statuses.of(NLS.bind(failed, outcome.failures().size()), outcome.failures());
		return status.isOK() && outcome.cancelled() ? Status.CANCEL_STATUS : status;
	}

	private void say(String what) {
		Throttle.later(display, () -> {
			if (!message.isDisposed()) {
				message.setText(what);
				message.getParent().layout(true);
			}
		});
	}

	/// What nobody sees, such as a view behind another one while an import runs, is not read again and again.
	private void changed() {
		stale = !control().isVisible();
		if (!stale) {
			listing.refresh();
		}
	}

	private void seen() {
		if (stale) {
			stale = false;
			listing.refresh();
		}
	}

	private void show() {
		List<R> rows = listing.state().rows();
		table.ask((offset, limit) -> Page.of(rows, offset, limit), false);
	}

	private void enable() {
		actions.enable(!table.selected().isEmpty());
	}

	/// What an empty table says; "" for one with rows.
	private String hint() {
		Listing.State<R> state = listing.state();
		if (!state.open()) {
			return Messages.table_no_database;
		}
		if (!state.failure().isEmpty()) {
			return NLS.bind(text.unreadable(), state.failure());
		}
		return state.rows().isEmpty() ? text.empty() : "";
	}

	private void column(ListingText.Column column) {
		var made = new TableColumn(control(), column.number() ? SWT.RIGHT : SWT.LEFT);
		made.setText(column.title());
		made.setWidth(column.width());
		made.setMoveable(true);
	}

	private Table control() {
		return table.control();
	}
}
