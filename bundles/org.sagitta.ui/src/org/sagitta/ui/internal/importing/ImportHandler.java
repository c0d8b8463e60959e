package org.sagitta.ui.internal.importing;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.ui.internal.Messages;

/// File > Import…
public final class ImportHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Imports imports = window.getService(Imports.class);
		imports.database().ifPresentOrElse(database -> {
			var dialog = new ImportDialog(window.getShell(), new ImportSettings(), database::preview);
			if (dialog.open() == Window.OK) {
				imports.start(dialog.request());
			}
		}, () -> MessageDialog.openInformation(window.getShell(), Messages.import_title, Messages.no_database_yet));
		return null;
	}
}
