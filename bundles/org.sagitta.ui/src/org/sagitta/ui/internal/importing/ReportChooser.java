package org.sagitta.ui.internal.importing;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.sagitta.database.ImportReports.Summary;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Names;
import org.sagitta.ui.parts.Shown;

/// Chooses one of the reports that a database keeps.
final class ReportChooser {
	/// A native list of more takes long to open; `sagitta reports` has all.
	static final int MOST = 500;

	private final Combo combo;
	private List<Summary> listed = List.of();

	/// @param parent has a grid of two columns
	/// @param chosen gets the id of a report
	ReportChooser(Composite parent, Consumer<String> chosen) {
		var label = new Label(parent, SWT.NONE);
		label.setText(Messages.report_choose);
		GridDataFactory.swtDefaults().applyTo(label);
		combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setVisibleItemCount(20);
		Names.of(combo, Messages.report_choose.replace("&", ""));
		GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, _ -> chosen.accept(listed.get(combo.getSelectionIndex()).id()));
		combo.setEnabled(false);
	}

	/// @param id of the report that is shown
	void show(List<Summary> all, String id) {
		List<Summary> now = Stream.concat(all.stream().limit(MOST), all.stream().skip(MOST).filter(each -> each.id().equals(id))).toList();
		if (!now.equals(listed)) {
			listed = now;
			combo.setItems(listed.stream().map(ReportChooser::words).toArray(String[]::new));
			combo.setEnabled(!listed.isEmpty());
		}
		int place = listed.stream().map(Summary::id).toList().indexOf(id);
		if (place < 0) {
			combo.deselectAll();
		} else {
			combo.select(place);
		}
	}

	Combo control() {
		return combo;
	}

	private static String words(Summary summary) {
		return NLS.bind(summary.complete() ? Messages.report_item : Messages.report_item_incomplete, Shown.time(summary.started()), summary.files());
	}
}
