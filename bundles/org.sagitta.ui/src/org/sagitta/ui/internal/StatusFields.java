package org.sagitta.ui.internal;

import java.util.Optional;

import org.eclipse.jface.action.StatusLineContributionItem;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.sagitta.database.ImportReport;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.importing.ImportListener;
import org.sagitta.ui.internal.importing.Imports;
import org.sagitta.ui.model.BrowseListener;
import org.sagitta.ui.model.BrowseModel;

/// The two fields of the status line: what the database holds, and how far the imports are.
final class StatusFields implements BrowseListener, ImportListener {
	private final StatusLineContributionItem database = new StatusLineContributionItem("database", StatusLineContributionItem.CALC_TRUE_WIDTH);
	private final StatusLineContributionItem importing = new StatusLineContributionItem("importing", StatusLineContributionItem.CALC_TRUE_WIDTH);
	private BrowseModel model;
	private Imports imports;
	private Throttle refresh;

	StatusLineContributionItem database() {
		return database;
	}

	StatusLineContributionItem importing() {
		return importing;
	}

	void listen(Shell shell, BrowseModel browse, Imports running) {
		model = browse;
		imports = running;
		refresh = new Throttle(shell, this::show);
		model.addListener(this);
		imports.addListener(this);
		show();
	}

	void stop() {
		if (model != null) {
			model.removeListener(this);
			imports.removeListener(this);
		}
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
	public void progressed() {
		refresh.ask();
	}

	@Override
	public void finished(ImportReport report) {
		refresh.ask();
	}

	private void show() {
		database.setText(model.snapshot().map(StatusFields::counts).orElse(Messages.count_no_database));
		Optional<Imports.Counts> running = imports.running();
		importing.setText(running.map(counts -> NLS.bind(Messages.status_importing, counts.done(), counts.found())).orElse(""));
		importing.setVisible(running.isPresent());
	}

	private static String counts(Snapshot snapshot) {
		return NLS.bind(Messages.status_counts, new Object[] { snapshot.count(Level.PATIENT), snapshot.count(Level.STUDY),
				snapshot.count(Level.SERIES), snapshot.count(Level.INSTANCE) });
	}
}
