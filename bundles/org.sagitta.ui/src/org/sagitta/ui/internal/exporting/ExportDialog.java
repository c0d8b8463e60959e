package org.sagitta.ui.internal.exporting;

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
import org.sagitta.export.NamePattern;
import org.sagitta.ui.internal.Messages;

/// Asks where to export to, under which names, and whether with a DICOMDIR.
final class ExportDialog extends TitleAreaDialog {
	private Text folder;
	private Text names;
	private Button media;
	private Path chosen;
	private NamePattern pattern = NamePattern.USUAL;
	private boolean directory;

	ExportDialog(Shell shell) {
		super(shell);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	Path folder() {
		return chosen;
	}

	NamePattern pattern() {
		return pattern;
	}

	boolean directory() {
		return directory;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.export_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).applyTo(area);
		setTitle(Messages.export_title);
		setMessage(Messages.export_message);
		folder = field(area, Messages.export_folder, 1);
		var browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.export_browse);
		browse.addListener(SWT.Selection, _ -> browse());
		names = field(area, Messages.export_names, 2);
		names.setText(NamePattern.USUAL.toString());
		names.setToolTipText(Messages.export_names_tip);
		media = new Button(area, SWT.CHECK);
		media.setText(Messages.export_media);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(media);
		media.addListener(SWT.Selection, _ -> check());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.export_button, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		getButton(IDialogConstants.OK_ID).setEnabled(false);
	}

	private Text field(Composite area, String title, int span) {
		var label = new Label(area, SWT.NONE);
		label.setText(title);
		var text = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(420, SWT.DEFAULT).applyTo(text);
		text.addListener(SWT.Modify, _ -> check());
		return text;
	}

	private void browse() {
		var dialog = new DirectoryDialog(getShell(), SWT.SAVE);
		dialog.setMessage(Messages.export_message);
		dialog.setFilterPath(folder.getText());
		String found = dialog.open();
		if (found != null) {
			folder.setText(found);
		}
	}

	/// Takes what is there, and says what is wrong with it.
	private void check() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok == null) {
			return;
		}
		directory = media.getSelection();
		names.setEnabled(!directory);
		String wrong = null;
		try {
			chosen = Path.of(folder.getText().strip());
			pattern = directory ? NamePattern.MEDIA : NamePattern.parse(names.getText().strip());
		} catch (IllegalArgumentException e) { // an InvalidPathException is one
			wrong = e.getMessage();
		}
		setErrorMessage(wrong);
		ok.setEnabled(wrong == null && !folder.getText().isBlank());
	}
}
