package org.sagitta.ui.internal.importing;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.sagitta.database.ImportRequest;
import org.sagitta.ui.async.Latest;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.importing.Previewing.State;
import org.sagitta.ui.parts.Names;

/// Shows what would come of an import while its dialog is open: the numbers, and the files that would not be taken.
final class PreviewPane {
	private static final ILog LOG = ILog.of(PreviewPane.class);

	private final Previewing previewing;
	private final Label headline;
	private final Label counts;
	private final ProgressBar progress;
	private final Button button;
	private final LineTable lines;
	private final Throttle refresh;
	private ImportRequest asked;

	PreviewPane(Composite parent, Previewing.Source source) {
		var area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(area);
		headline = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(420, SWT.DEFAULT).applyTo(headline);
		button = new Button(area, SWT.PUSH);
		button.addListener(SWT.Selection, _ -> pressed());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
		progress = new ProgressBar(area, SWT.HORIZONTAL | SWT.SMOOTH);
		Names.of(progress, headline::getText);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(progress);
		counts = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(420, SWT.DEFAULT).applyTo(counts);
		lines = new LineTable(area, Messages.preview_table);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(420, 110).applyTo(lines.control());
		refresh = new Throttle(area, this::show);
		var latest = new Latest(e -> LOG.error(e.getMessage(), e));
		previewing = new Previewing(source, latest::submit, refresh::ask);
		area.addDisposeListener(_ -> previewing.stop());
		show();
	}

	/// Finds out what would come of another import than before.
	void ask(ImportRequest request) {
		if (!request.equals(asked)) {
			asked = request;
			previewing.ask(request);
		}
	}

	private void pressed() {
		if (previewing.state() instanceof State.Looking) {
			previewing.stop();
		} else {
			previewing.ask(asked);
		}
	}

	private void show() {
		State state = previewing.state();
		headline.setText(PreviewText.headline(state).replace("&", "&&"));
		counts.setText(PreviewText.counts(state));
		lines.show(PreviewText.lines(state), true);
		boolean looking = state instanceof State.Looking;
		button.setText(looking ? Messages.preview_stop : Messages.preview_again);
		button.setEnabled(!(state instanceof State.Nothing));
		progress.setVisible(looking);
		if (state instanceof State.Looking(long found, long done)) {
			progress.setMaximum((int) Math.clamp(found, 1, Integer.MAX_VALUE));
			progress.setSelection((int) Math.min(done, Integer.MAX_VALUE));
		}
		headline.getParent().layout(true);
	}
}
