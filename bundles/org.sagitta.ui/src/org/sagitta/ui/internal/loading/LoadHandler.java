package org.sagitta.ui.internal.loading;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.model.SeriesBelow;

/// View > Load: the selected series, all series of the selected studies or patients, or the whole series of the selected instances.
public final class LoadHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		BrowseModel model = window.getService(BrowseModel.class);
		Snapshot snapshot = model.snapshot().orElse(null);
		if (snapshot != null) {
			RowSelection rows = HandlerUtil.getCurrentSelection(event) instanceof RowSelection active && !isNoInstance(active) ? active
					: new RowSelection(Level.SERIES, model.selected(Level.SERIES));
			if (rows.level() == Level.INSTANCE) {
				window.getService(Loads.class).startWith(rows.keys());
			} else {
				window.getService(Loads.class).start(SeriesBelow.of(snapshot, rows.level(), rows.keys()));
			}
		}
		return null;
	}

	/// Where none of the instances is selected, their series are meant.
	private static boolean isNoInstance(RowSelection rows) {
		return rows.level() == Level.INSTANCE && rows.isEmpty();
	}
}
