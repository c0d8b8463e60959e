package org.sagitta.ui.activity.internal.watch;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.sagitta.ui.activity.internal.Messages;
import org.sagitta.ui.parts.Names;

/// What an import of a watched folder said, as text that can be read out, selected and copied.
final class ReportDialog extends Dialog {
	private final String title;
	private final String text;

	ReportDialog(Shell shell, String title, String text) {
		super(shell);
		this.title = title;
		this.text = text;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		var area = (Composite) super.createDialogArea(parent);
		var shown = new Text(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		shown.setText(text);
		GridDataFactory.fillDefaults().grab(true, true).hint(640, 260).applyTo(shown);
		Names.of(shown, Messages.watch_report_text);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}
}
