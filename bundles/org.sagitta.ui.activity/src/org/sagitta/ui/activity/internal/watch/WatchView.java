package org.sagitta.ui.activity.internal.watch;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportReports;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.ui.activity.internal.CopyHandler.Copied;
import org.sagitta.ui.activity.internal.Lines;
import org.sagitta.ui.activity.internal.Messages;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.listing.Each;
import org.sagitta.ui.listing.Listing;
import org.sagitta.ui.listing.ListingText.Column;
import org.sagitta.ui.listing.ListingText;
import org.sagitta.ui.listing.ListingView;
import org.sagitta.ui.parts.ReportsPart;
import org.sagitta.ui.table.RowActions;
import org.sagitta.watch.FolderState;
import org.sagitta.watch.LastImport;
import org.sagitta.watch.WatchFolders;

/// The folders whose new files are imported, what goes on in them, and what came of their files last.
public final class WatchView extends ListingView<FolderState> implements Copied {
	/// What is done to a folder.
	private interface Change {
		void apply(DicomDatabase database, FolderState state) throws DatabaseException;
	}

	static final String ID = "org.sagitta.ui.activity.watch";

	private final Runnable changed = this::rowsChanged;
	private WatchFolders folders;
	private WatchEvents events;
	private volatile List<FolderState> read = List.of();
	private boolean disposed;

	@Override
	public void init(IViewSite site) throws PartInitException {
		super.init(site);
		folders = site.getService(WatchFolders.class);
		events = site.getService(WatchEvents.class);
	}

	@Override
	public void dispose() {
		disposed = true;
		events.remove(changed);
		super.dispose();
	}

	@Override
	public String key(FolderState state) {
		return state.folder().path().toString();
	}

	@Override
	public String text(FolderState state, int column) {
		return WatchText.cell(state, column);
	}

	@Override
	protected Listing.Source<FolderState> source() {
		return database -> read = folders.folders(database);
	}

	@Override
	protected ListingText text() {
		return new ListingText(Messages.watch_table, Messages.watch_empty, Messages.watch_unreadable, WatchText.columns());
	}

	@Override
	protected void addTo(RowActions choices) {
		choices.add(Messages.watch_pause, () -> setOn(false));
		choices.add(Messages.watch_resume, () -> setOn(true));
		choices.add(Messages.watch_remove, this::remove);
		choices.add(Messages.watch_report, this::report);
		Display.getCurrent().asyncExec(this::listen); // when the table is there
	}

	/// What happened since the list was read first was not heard.
	private void listen() {
		if (!disposed) {
			events.add(changed);
			changed.run();
		}
	}

	@Override
	public String copied() {
		List<FolderState> some = selected().isEmpty() ? read : selected();
		var text = new StringBuilder(some.isEmpty() ? "" : Lines.tabbed(WatchText.columns().stream().map(Column::title).toList()));
		some.forEach(each -> text.append(Lines.tabbed(IntStream.range(0, WatchText.columns().size()).mapToObj(column -> text(each, column)).toList())));
		return text.toString();
	}

	/// Takes the selected folders off the list; nothing else is lost by it, so nobody is asked.
	void remove() {
		change((database, state) -> folders.remove(database, state.folder().path()), Messages.watch_removed);
	}

	private void setOn(boolean on) {
		change((database, state) -> folders.setOn(database, state.folder().path(), on), on ? Messages.watch_was_resumed : Messages.watch_was_paused);
	}

	private void change(Change change, String done) {
		List<FolderState> some = selected();
		database().filter(_ -> !some.isEmpty()).ifPresent(database -> run(Messages.watch_changing, some, new Each<>(this::key, state -> {
			change.apply(database, state);
			return new Each.Done(1, List.of());
		}), done, Messages.watch_not_changed));
	}

	/// Shows the report of the last import of the first selected folder where reports are shown.
	private void report() {
		List<FolderState> some = selected();
		Display display = Display.getCurrent();
		database().filter(_ -> !some.isEmpty()).ifPresent(database -> Background.run(Messages.watch_report_reading, _ -> {
			FolderState state = some.getFirst();
			try {
				Optional<String> id = state.last().isEmpty() ? Optional.empty() : id(database.reports(), state.last().get());
				Throttle.later(display, () -> id.ifPresentOrElse(found -> show(found, state.folder().mode()), () -> none(state)));
				return Status.OK_STATUS;
			} catch (DatabaseException e) {
				return new Status(IStatus.ERROR, WatchView.class, e.getMessage(), e);
			}
		}));
	}

	/// Reports are found by when their imports began.
	private static Optional<String> id(ImportReports reports, LastImport last) throws DatabaseException {
		return reports.all().stream().filter(each -> each.started().equals(last.started())).map(ImportReports.Summary::id).findFirst();
	}

	private void show(String id, Mode mode) {
		try {
			if (getSite().getPage().showView(ReportsPart.ID) instanceof ReportsPart reports) {
				reports.show(id, mode);
			}
		} catch (PartInitException e) {
			ILog.of(WatchView.class).error(e.getMessage(), e);
		}
	}

	private void none(FolderState state) {
		MessageDialog.openInformation(getSite().getShell(), NLS.bind(Messages.watch_report_title, state.folder().path()),
				state.last().isEmpty() ? Messages.watch_report_none : Messages.watch_report_gone);
	}
}
