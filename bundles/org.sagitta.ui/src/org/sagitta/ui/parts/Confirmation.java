package org.sagitta.ui.parts;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/// Asks before something that cannot be undone. Enter and Escape both refuse.
public final class Confirmation {
	private Confirmation() {
	}

	public static boolean of(Shell shell, String title, String question, String button) {
		return new MessageDialog(shell, title, null, question, MessageDialog.WARNING, 1, button, IDialogConstants.CANCEL_LABEL).open() == 0;
	}
}
