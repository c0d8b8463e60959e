package org.sagitta.ui.activity.internal.watch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.ui.activity.internal.Messages;
import org.sagitta.watch.WatchedFolder;

/// Asks which folder to watch, and how to import its files.
final class AddFolderDialog extends TitleAreaDialog {
	private Text path;
	private Button copy;
	private Button subfolders;
	private WatchedFolder folder;

	AddFolderDialog(Shell shell) {
		super(shell);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/// What was chosen.
	WatchedFolder folder() {
		return folder;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.add_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).applyTo(area);
		setTitle(Messages.add_title);
		setMessage(Messages.add_message);
		new Label(area, SWT.NONE).setText(Messages.add_folder);
		path = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(path);
		path.addListener(SWT.Modify, _ -> getButton(IDialogConstants.OK_ID).setEnabled(isPath()));
		var browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.add_browse);
		browse.addListener(SWT.Selection, _ -> browse());
		var choice = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(choice);
		GridLayoutFactory.fillDefaults().applyTo(choice);
		button(choice, SWT.RADIO, Messages.add_link).setSelection(true);
		copy = button(choice, SWT.RADIO, Messages.add_copy);
		subfolders = button(choice, SWT.CHECK, Messages.add_subfolders);
		subfolders.setSelection(true);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.add_button, true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		folder = new WatchedFolder(Path.of(path.getText().strip()), copy.getSelection() ? Mode.COPY : Mode.LINK, subfolders.getSelection(), true);
		super.okPressed();
	}

	/// A relative path would mean another folder after the next start.
	private boolean isPath() {
		try {
			return Path.of(path.getText().strip()).isAbsolute();
		} catch (InvalidPathException _) {
			return false;
		}
	}

	private void browse() {
		var dialog = new DirectoryDialog(getShell(), SWT.OPEN);
		dialog.setFilterPath(path.getText());
		dialog.setMessage(Messages.add_message);
		String chosen = dialog.open();
		if (chosen != null) {
			path.setText(chosen);
		}
	}

	private static Button button(Composite parent, int style, String text) {
		var button = new Button(parent, style);
		button.setText(text);
		return button;
	}
}
