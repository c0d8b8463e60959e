package org.sagitta.ui.activity.internal.recent;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.part.ViewPart;
import org.sagitta.dicom.Level;
import org.sagitta.ui.activity.internal.CopyHandler.Copied;
import org.sagitta.ui.activity.internal.Headings;
import org.sagitta.ui.activity.internal.Messages;
import org.sagitta.ui.activity.internal.recent.Recent.Line;
import org.sagitta.ui.activity.internal.recent.Recent.Series;
import org.sagitta.ui.async.Latest;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.parts.EmptyHint;
import org.sagitta.ui.parts.Names;
import org.sagitta.ui.table.Page;
import org.sagitta.ui.table.RowKind;
import org.sagitta.ui.table.WindowedTable;

/// The series that were imported in the past month, the newest first; what is selected here is selected in the browser.
public final class RecentView extends ViewPart implements RowKind<Line>, BrowseListener, Copied {
	private static final ILog LOG = ILog.of(RecentView.class);
	private static final int MINUTE = 60_000;

	private final Latest finder = new Latest(e -> LOG.error(Messages.query_failed, e));
	private BrowseModel browse;
	private WindowedTable<Line> table;
	private Label counts;
	private Throttle refresh;
	private Display display;
	private Recent recent = Recent.NOTHING;

	@Override
	public void createPartControl(Composite parent) {
		browse = getSite().getService(BrowseModel.class);
		display = parent.getDisplay();
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		counts = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(counts);
		table = new WindowedTable<>(parent, this, e -> LOG.error(Messages.query_failed, e));
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table.control());
		Names.of(table.control(), () -> Messages.recent_table + ": " + counts.getText());
		RecentText.columns().forEach(column -> {
			var made = new TableColumn(table.control(), column.number() ? SWT.RIGHT : SWT.LEFT);
			made.setText(column.title());
			made.setWidth(column.width());
			made.setMoveable(true);
		});
		Headings.bold(table, Line.Heading.class::isInstance);
		table.control().addListener(SWT.Paint, event -> EmptyHint.paint(event.gc, table.control(), hint()));
		table.control().addListener(SWT.Selection, _ -> select());
		table.control().addListener(SWT.DefaultSelection, _ -> select());
		table.onPage(_ -> table.control().redraw());
		refresh = new Throttle(parent, this::find);
		browse.addListener(this);
		display.timerExec(0, this::minute);
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
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
		refresh.ask();
	}

	@Override
	public void rowsChanged() {
		refresh.ask();
	}

	@Override
	public String key(Line line) {
		return RecentText.key(line);
	}

	@Override
	public String text(Line line, int column) {
		return RecentText.cell(line, column);
	}

	@Override
	public String copied() {
		List<Series> some = selected();
		return RecentText.copied(some.isEmpty() ? recent.groups().values().stream().flatMap(List::stream).toList() : some);
	}

	WindowedTable<Line> table() {
		return table;
	}

	Label counts() {
		return counts;
	}

	/// An hour goes by, and a day, without anything that changes.
	private void minute() {
		if (!table.control().isDisposed()) {
			refresh.ask();
			display.timerExec(MINUTE, this::minute);
		}
	}

	private void find() {
		finder.submit(() -> {
			Recent found = browse.snapshot().map(snapshot -> Recent.of(snapshot, Instant.now(), ZoneId.systemDefault())).orElse(Recent.NOTHING);
			List<Line> lines = found.lines();
			Throttle.later(display, () -> show(found, lines));
		});
	}

	private void show(Recent found, List<Line> lines) {
		if (!table.control().isDisposed()) {
			recent = found;
			counts.setText(browse.database().isEmpty() ? Messages.no_database : RecentText.counts(found));
			counts.getParent().layout(true);
			table.ask((offset, limit) -> Page.of(lines, offset, limit), false);
		}
	}

	private void select() {
		List<Series> some = selected();
		if (!some.isEmpty()) {
			browse.select(Level.PATIENT, keys(some, Series::patientKey));
			browse.select(Level.STUDY, keys(some, Series::studyUid));
			browse.select(Level.SERIES, keys(some, Series::seriesUid));
		}
	}

	private List<Series> selected() {
		Set<String> keys = table.selected();
		return recent.groups().values().stream().flatMap(List::stream).filter(each -> keys.contains(each.seriesUid())).toList();
	}

	private static Set<String> keys(List<Series> some, Function<Series, String> key) {
		return some.stream().map(key).collect(Collectors.toSet());
	}

	private String hint() {
		return !table.page().rows().isEmpty() ? "" : browse.database().isEmpty() ? Messages.no_database : Messages.recent_none;
	}
}
