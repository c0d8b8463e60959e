package org.sagitta.ui.header.internal;

import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.sagitta.database.Instance;
import org.sagitta.ui.parts.Names;

/// Chooses one of several files by number, "12 of 93", and shows its path, which can be copied.
final class FilePicker {
	private final Composite area;
	private final Spinner number;
	private final Label count;
	private final Scale scale;
	private final Text path;
	private final IntConsumer chosen;
	private int files = -1;

	/// @param title with its mnemonic
	/// @param chosen hears of the place of a file that the user chooses, from 0
	FilePicker(Composite parent, String title, IntConsumer chosen) {
		this.chosen = chosen;
		String name = title.replaceAll("\\(&.\\)|&", "");
		area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(6, 2).applyTo(area);
		createTitle(title);
		number = new Spinner(area, SWT.BORDER);
		Names.of(number, () -> name + ' ' + count());
		number.setToolTipText(Messages.file_tip);
		count = new Label(area, SWT.NONE);
		scale = new Scale(area, SWT.HORIZONTAL);
		Names.of(scale, () -> name + ' ' + count());
		scale.setToolTipText(Messages.file_tip);
		GridDataFactory.swtDefaults().hint(110, SWT.DEFAULT).applyTo(scale);
		path = new Text(area, SWT.SINGLE | SWT.READ_ONLY | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(path);
		Names.of(path, Messages.path);
		number.addListener(SWT.Selection, _ -> chosen(number.getSelection() - 1));
		scale.addListener(SWT.Selection, _ -> chosen(scale.getSelection() - 1));
	}

	/// As wide as the longer of both titles, so that what follows stands in columns.
	private void createTitle(String title) {
		var label = new Label(area, SWT.NONE);
		int width = 0;
		for (String each : List.of(Messages.file, Messages.other)) {
			label.setText(each);
			width = Math.max(width, label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		}
		label.setText(title);
		GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(label);
	}

	void show(List<Instance> instances, int chosenOne) {
		boolean several = instances.size() > 1;
		if (files != instances.size()) {
			files = instances.size();
			// A range of a single value is none to these widgets.
			number.setValues(1, 1, Math.max(files, 2), 0, 1, Math.max(1, files / 10));
			scale.setMaximum(Math.max(files, 2));
			scale.setMinimum(1);
			scale.setPageIncrement(Math.max(1, files / 10));
			number.setEnabled(several);
			scale.setEnabled(several);
			count.setText(instances.isEmpty() ? "" : NLS.bind(Messages.of, files));
			visible(scale, several);
			area.layout(true);
		}
		set(chosenOne + 1);
		String file = instances.isEmpty() ? "" : instances.get(chosenOne).file().toString();
		if (!path.getText().equals(file)) {
			path.setText(file);
			path.setToolTipText(file);
			path.setSelection(file.length()); // the name is what tells files apart
		}
	}

	Composite area() {
		return area;
	}

	Spinner number() {
		return number;
	}

	Scale scale() {
		return scale;
	}

	Text path() {
		return path;
	}

	static void visible(Control control, boolean wanted) {
		if (control.getLayoutData() instanceof GridData data) {
			data.exclude = !wanted;
		}
		control.setVisible(wanted);
	}

	private String count() {
		return number.getSelection() + " " + count.getText();
	}

	private void chosen(int file) {
		if (file >= 0 && file < files) {
			set(file + 1);
			chosen.accept(file);
		}
	}

	private void set(int value) {
		if (number.getSelection() != value) {
			number.setSelection(value);
		}
		if (scale.getSelection() != value) {
			scale.setSelection(value);
		}
	}
}
