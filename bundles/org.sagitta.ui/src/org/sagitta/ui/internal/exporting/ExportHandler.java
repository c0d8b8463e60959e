package org.sagitta.ui.internal.exporting;

import org.eclipse.jface.window.Window;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.export.ExportRequest;
import org.sagitta.export.Exporter;
import org.sagitta.ui.action.Rows;
import org.sagitta.ui.internal.rows.RowsHandler;
import org.sagitta.ui.model.RowSelection;

/// File > Export…: copies the files of the selected rows or instances into a folder.
public final class ExportHandler extends RowsHandler {
	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(HandlerUtil.getVariable(context, ISources.ACTIVE_CURRENT_SELECTION_NAME) instanceof RowSelection rows && !rows.isEmpty());
	}

	@Override
	protected void run(Rows rows, IWorkbenchWindow window) {
		var dialog = new ExportDialog(window.getShell());
		if (dialog.open() == Window.OK) {
			ExportRequest request = ExportRequest.of(rows.database(), rows.level(), rows.keys(), dialog.folder()).named(dialog.pattern());
			new ExportJob(window.getService(Exporter.class), dialog.directory() ? request.withDirectory() : request, window).schedule();
		}
	}
}
