package org.sagitta.ui.internal.importing;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.part.ViewPart;
import org.sagitta.database.ImportReport;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Icons;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Clip;
import org.sagitta.ui.parts.Names;
import org.sagitta.ui.table.Page;
import org.sagitta.ui.table.RowKind;
import org.sagitta.ui.table.WindowedTable;

/// The report of the last import: what was taken, and each file that was not, with the reason.
public final class ReportView extends ViewPart implements ImportListener {
	private Imports imports;
	private Label headline;
	private Label counts;
	private WindowedTable<ReportText.Line> table;
	private List<ReportText.Line> lines = List.of();

	@Override
	public void createPartControl(Composite parent) {
		imports = getSite().getService(Imports.class);
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(4, 4).applyTo(parent);
		headline = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(headline);
		counts = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(counts);
		table = new WindowedTable<>(parent, new Lines(), e -> ILog.of(ReportView.class).error(e.getMessage(), e));
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table.control());
		Names.of(table.control(), Messages.report_table);
		column(Messages.report_column_kind, 110);
		column(Messages.report_column_file, 260);
		column(Messages.report_column_reason, 520);
		IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
		bar.add(action(Messages.report_copy, "copy", this::copy));
		bar.add(action(Messages.report_save, "csv", () -> ReportSaver.save(getSite().getShell(), ReportText.csv(lines))));
		headline.setText(Messages.report_none);
		imports.addListener(this);
		imports.last().ifPresent(this::show);
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
	}

	@Override
	public void dispose() {
		imports.removeListener(this);
		super.dispose();
	}

	@Override
	public void finished(ImportReport report) {
		Throttle.later(headline.getDisplay(), () -> show(report));
	}

	private void show(ImportReport report) {
		if (headline.isDisposed()) {
			return;
		}
		var text = new ReportText(report);
		headline.setText(text.headline());
		counts.setText(text.counts());
		lines = text.lines();
		List<ReportText.Line> all = lines;
		table.ask((offset, limit) -> Page.of(all, offset, limit), true);
		headline.getParent().layout(true);
	}

	private void copy() {
		Clip.text(headline.getDisplay(), headline.getText() + System.lineSeparator() + ReportText.csv(lines));
	}

	private void column(String title, int width) {
		var column = new TableColumn(table.control(), SWT.LEFT);
		column.setText(title);
		column.setWidth(width);
	}

	private static Action action(String text, String icon, Runnable run) {
		var action = new Action(text, Icons.of(icon)) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(text);
		return action;
	}

	private static final class Lines implements RowKind<ReportText.Line> {
		@Override
		public String key(ReportText.Line line) {
			return line.kind() + '\0' + line.file();
		}

		@Override
		public String text(ReportText.Line line, int column) {
			return switch (column) {
				case 0 -> line.kind();
				case 1 -> line.file();
				default -> line.reason();
			};
		}
	}
}
