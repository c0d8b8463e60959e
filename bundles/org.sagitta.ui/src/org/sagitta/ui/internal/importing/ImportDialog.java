package org.sagitta.ui.internal.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Names;

/// Asks what to import, and whether to link or to copy it.
final class ImportDialog extends TitleAreaDialog {
	private final ImportSettings settings;
	private final List<Path> paths = new ArrayList<>();
	private org.eclipse.swt.widgets.List list;
	private Button copy;
	private Mode mode;

	ImportDialog(Shell shell, ImportSettings settings) {
		super(shell);
		this.settings = settings;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	List<Path> paths() {
		return List.copyOf(paths);
	}

	Mode mode() {
		return mode;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.import_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
		setTitle(Messages.import_title);
		setMessage(Messages.import_message);
		list = new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL | SWT.MULTI);
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 130).applyTo(list);
		Names.of(list, Messages.import_what);
		createButtons(area);
		var choice = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(choice);
		GridLayoutFactory.fillDefaults().applyTo(choice);
		var link = new Button(choice, SWT.RADIO);
		link.setText(Messages.import_link);
		copy = new Button(choice, SWT.RADIO);
		copy.setText(Messages.import_copy);
		copy.setSelection(settings.mode() == Mode.COPY);
		link.setSelection(settings.mode() == Mode.LINK);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.import_button, true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		mode = copy.getSelection() ? Mode.COPY : Mode.LINK;
		settings.remember(mode);
		super.okPressed();
	}

	private void createButtons(Composite area) {
		var buttons = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().applyTo(buttons);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		button(buttons, Messages.import_add_folder, this::addFolder);
		button(buttons, Messages.import_add_files, this::addFiles);
		button(buttons, Messages.import_take_off, this::takeOff);
	}

	private static void button(Composite parent, String text, Runnable run) {
		var button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, _ -> run.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
	}

	private void addFolder() {
		var dialog = new DirectoryDialog(getShell(), SWT.OPEN);
		dialog.setFilterPath(settings.folder());
		dialog.setMessage(Messages.import_folder_message);
		String chosen = dialog.open();
		if (chosen != null) {
			settings.rememberFolder(chosen);
			add(List.of(Path.of(chosen)));
		}
	}

	private void addFiles() {
		var dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setFilterPath(settings.folder());
		if (dialog.open() != null) {
			Path folder = Path.of(dialog.getFilterPath());
			settings.rememberFolder(folder.toString());
			add(Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
		}
	}

	private void takeOff() {
		for (String text : list.getSelection()) {
			paths.remove(Path.of(text));
		}
		show();
	}

	void add(List<Path> more) {
		more.stream().filter(path -> !paths.contains(path)).forEach(paths::add);
		show();
	}

	private void show() {
		list.setItems(paths.stream().map(Path::toString).toArray(String[]::new));
		getButton(IDialogConstants.OK_ID).setEnabled(!paths.isEmpty());
	}
}
