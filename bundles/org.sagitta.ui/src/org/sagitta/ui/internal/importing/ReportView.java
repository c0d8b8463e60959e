package org.sagitta.ui.internal.importing;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.part.ViewPart;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.ImportRequest;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.async.Latest;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Icons;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.importing.ReportText.Line;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.parts.Clip;
import org.sagitta.ui.parts.Names;
import org.sagitta.ui.parts.ReportsPart;

/// The reports of imports, the newest until another one is chosen: what was taken, and each file that was not, with the reason.
public final class ReportView extends ViewPart implements ImportListener, BrowseListener, ReportsPart {
	private static final ILog LOG = ILog.of(ReportView.class);

	private Imports imports;
	private BrowseModel browse;
	private Reports reports;
	private ReportChooser chooser;
	private Label headline;
	private Label counts;
	private Text search;
	private Label found;
	private LineTable table;
	private List<Line> lines = List.of();

	@Override
	public void createPartControl(Composite parent) {
		imports = getSite().getService(Imports.class);
		browse = getSite().getService(BrowseModel.class);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).spacing(6, 4).applyTo(parent);
		chooser = new ReportChooser(parent, id -> reports.choose(id));
		headline = wrapped(parent);
		counts = wrapped(parent);
		var bar = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(bar);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(bar);
		search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Messages.report_search);
		Names.of(search, Messages.report_search);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		search.addListener(SWT.Modify, _ -> filter(true));
		found = new Label(bar, SWT.NONE);
		table = new LineTable(parent, Messages.report_table);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(200, 60).applyTo(table.control());
		createMenus();
		var shown = new Throttle(parent, this::show);
		var latest = new Latest(e -> LOG.error(e.getMessage(), e));
		reports = new Reports(browse, latest::submit, shown::ask);
		imports.addListener(this);
		browse.addListener(this);
		show();
		imports.last().ifPresentOrElse(reports::ended, reports::refresh);
	}

	/// Other programs, and watched folders, import too.
	@Override
	public void setFocus() {
		table.control().setFocus();
		reports.refresh();
	}

	@Override
	public void dispose() {
		if (imports != null) {
			imports.removeListener(this);
			browse.removeListener(this);
		}
		super.dispose();
	}

	/// An import that goes on after its database was left is of no interest here.
	@Override
	public void finished(ImportReport report) {
		imports.last().filter(report::equals).ifPresent(reports::ended);
	}

	@Override
	public void databaseChanged() {
		reports.refresh();
	}

	@Override
	public void show(String id, Mode mode) {
		imports.remember(id, mode);
		reports.choose(id);
	}

	/// Imports the selected files again, or all that were not taken where none is selected, in the way in which they were.
	void tryAgain() {
		List<Line> some = table.chosen();
		if (some.stream().allMatch(Line::taken)) {
			MessageDialog.openInformation(getSite().getShell(), Messages.report_again_title, Messages.report_again_nothing);
			return;
		}
		reports.state().shown().ifPresent(shown -> {
			Mode mode = imports.mode(shown.id(), shown.report()).orElseGet(() -> new ImportSettings().mode());
			Background.run(Messages.report_again, _ -> {
				imports.start(new ImportRequest(Again.paths(some), mode));
				return Status.OK_STATUS;
			});
		});
	}

	/// Copies the selected lines, or all.
	public void copy() {
		Clip.text(headline.getDisplay(), said() + System.lineSeparator() + ReportText.tabbed(table.chosen()));
	}

	public void selectAll() {
		table.selectAll();
	}

	public void focusSearch() {
		search.setFocus();
	}

	ReportChooser chooser() {
		return chooser;
	}

	LineTable table() {
		return table;
	}

	Text search() {
		return search;
	}

	Label headline() {
		return headline;
	}

	private void show() {
		Reports.State state = reports.state();
		Optional<ReportText> text = text(state);
		chooser.show(state.all(), state.chosen());
		headline.setText(said().replace("&", "&&"));
		counts.setText(text.map(ReportText::counts).orElse(""));
		List<Line> now = text.map(ReportText::lines).orElse(List.of());
		boolean another = !now.equals(lines);
		lines = now;
		filter(another);
	}

	private String said() {
		Reports.State state = reports.state();
		return !state.failure().isEmpty() ? state.failure()
				: text(state).map(ReportText::headline).orElse(browse.database().isEmpty() ? Messages.no_database_yet : Messages.report_none);
	}

	/// Nothing where it could not be read: another report must not stand below that.
	private static Optional<ReportText> text(Reports.State state) {
		return state.shown().filter(_ -> state.failure().isEmpty()).map(shown -> new ReportText(shown.report()));
	}

	private void filter(boolean fromTop) {
		List<Line> some = ReportText.matching(lines, search.getText());
		table.show(some, fromTop);
		found.setText(lines.isEmpty() ? "" : NLS.bind(Messages.count_of, some.size(), lines.size()));
		found.getShell().layout(new Control[] { headline, counts, found }, SWT.DEFER); // once for all that changes before it is painted
	}

	private void createMenus() {
		var menu = new MenuManager();
		menu.add(command());
		menu.add(action(Messages.report_copy, "copy", this::copy));
		table.control().setMenu(menu.createContextMenu(table.control()));
		table.control().addDisposeListener(_ -> menu.dispose());
		IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
		bar.add(action(Messages.report_try_again, "again", this::tryAgain)); // the command works in the active view alone
		bar.add(action(Messages.report_copy, "copy", this::copy));
		bar.add(action(Messages.report_save, "csv", () -> ReportSaver.save(getSite().getShell(), ReportText.csv(table.chosen()))));
	}

	/// Shows its key, too.
	private CommandContributionItem command() {
		return new CommandContributionItem(
				new CommandContributionItemParameter(getSite(), null, Ids.TRY_AGAIN, CommandContributionItem.STYLE_PUSH));
	}

	private static Label wrapped(Composite parent) {
		var label = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(160, SWT.DEFAULT).applyTo(label);
		return label;
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
}
