package org.sagitta.ui.activity.internal.statistics;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.part.ViewPart;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Statistics;
import org.sagitta.ui.activity.internal.CopyHandler.Copied;
import org.sagitta.ui.activity.internal.Headings;
import org.sagitta.ui.activity.internal.Messages;
import org.sagitta.ui.activity.internal.statistics.StatisticsLines.Line;
import org.sagitta.ui.async.Latest;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.parts.Clip;
import org.sagitta.ui.parts.EmptyHint;
import org.sagitta.ui.parts.Names;
import org.sagitta.ui.table.Page;
import org.sagitta.ui.table.RowActions;
import org.sagitta.ui.table.RowKind;
import org.sagitta.ui.table.WindowedTable;

/// How much the database holds, of what modalities and years, and how it grew. Counted in the background, while the view can be seen.
public final class StatisticsView extends ViewPart implements RowKind<Line>, BrowseListener, Copied {
	private static final ILog LOG = ILog.of(StatisticsView.class);
	private static final long LEAST_MILLIS = 3000;

	private final Latest counter = new Latest(e -> LOG.error(NLS.bind(Messages.statistics_failed, e.getMessage()), e));
	private final Pacing pacing = new Pacing(LEAST_MILLIS);
	private final Runnable due = this::count;
	private BrowseModel browse;
	private WindowedTable<Line> table;
	private Label summary;
	private Throttle refresh;
	private Display display;
	private List<Line> lines = List.of();
	private boolean stale = true;

	@Override
	public void createPartControl(Composite parent) {
		browse = getSite().getService(BrowseModel.class);
		display = parent.getDisplay();
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
		summary = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
		table = new WindowedTable<>(parent, this, e -> LOG.error(Messages.query_failed, e));
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table.control());
		Names.of(table.control(), () -> Messages.statistics_table + ": " + summary.getText());
		StatisticsLines.columns().forEach(column -> {
			var made = new TableColumn(table.control(), column.number() ? SWT.RIGHT : SWT.LEFT);
			made.setText(column.title());
			made.setWidth(column.width());
		});
		Headings.bold(table, Line::heading);
		Bars.in(table.control(), StatisticsLines.SHARE, row -> row >= 0 && row < table.page().rows().size() ? table.page().rows().get(row).share() : 0);
		table.control().addListener(SWT.Paint, event -> EmptyHint.paint(event.gc, table.control(), hint()));
		table.onPage(_ -> table.control().redraw());
		var actions = new RowActions(parent, table.control());
		actions.add(Messages.statistics_copy, () -> Clip.text(display, copied()));
		actions.add(Messages.statistics_csv, () -> Clip.text(display, StatisticsLines.csv(chosen())));
		actions.add(Messages.statistics_refresh, this::now);
		refresh = new Throttle(parent, this::changed);
		browse.addListener(this);
		refresh.ask();
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
		if (stale) {
			changed();
		}
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
		return line.group() + '\0' + line.what() + '\0' + line.heading();
	}

	@Override
	public String text(Line line, int column) {
		return StatisticsLines.cell(line, column);
	}

	@Override
	public String copied() {
		return StatisticsLines.tabbed(chosen());
	}

	WindowedTable<Line> table() {
		return table;
	}

	Label summary() {
		return summary;
	}

	/// The selected lines, or all.
	private List<Line> chosen() {
		Set<String> keys = table.selected();
		return keys.isEmpty() ? lines : lines.stream().filter(line -> keys.contains(key(line))).toList();
	}

	private void changed() {
		stale = true;
		if (getSite().getPage().isPartVisible(this)) {
			display.timerExec((int) pacing.left(millis()), due); // asked again, it is moved to the same time
		}
	}

	private void now() {
		display.timerExec(0, due);
	}

	private void count() {
		if (table.control().isDisposed()) {
			return;
		}
		stale = false;
		Optional<DicomDatabase> database = browse.database();
		if (database.isEmpty()) {
			show(Messages.no_database, List.of());
			return;
		}
		if (lines.isEmpty()) {
			summary.setText(Messages.statistics_counting);
		}
		counter.submit(() -> count(database.get()));
	}

	private void count(DicomDatabase database) {
		long began = millis();
		String said;
		List<Line> counted;
		try {
			Statistics statistics = database.statistics();
			said = StatisticsLines.summary(statistics);
			counted = StatisticsLines.of(statistics);
		} catch (DatabaseException e) {
			said = NLS.bind(Messages.statistics_failed, e.getMessage());
			counted = List.of();
		}
		String text = said;
		List<Line> shown = counted;
		Throttle.later(display, () -> {
			pacing.done(began, millis());
			if (browse.database().filter(database::equals).isPresent()) {
				show(text, shown);
			}
		});
	}

	private void show(String text, List<Line> shown) {
		if (!table.control().isDisposed()) {
			lines = shown;
			summary.setText(text);
			summary.getParent().layout(true);
			table.ask((offset, limit) -> Page.of(shown, offset, limit), false);
		}
	}

	private String hint() {
		return browse.database().isEmpty() ? Messages.no_database : lines.isEmpty() ? summary.getText() : "";
	}

	private static long millis() {
		return System.nanoTime() / 1_000_000;
	}
}
