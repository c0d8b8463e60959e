package org.sagitta.ui.internal.rows;

import java.nio.file.Path;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.sagitta.database.DatabaseException;
import org.sagitta.ui.action.Rows;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Clip;

/// Edit > Copy File Paths: of all instances of the selected rows, a line each.
public final class CopyPathsHandler extends RowsHandler {
	@Override
	protected void run(Rows rows, IWorkbenchWindow window) {
		var display = window.getShell().getDisplay();
		Background.run(Messages.paths_job, _ -> {
			try {
				String text = Paths.of(rows).stream().map(Path::toString).collect(Collectors.joining(System.lineSeparator()));
				Throttle.later(display, () -> Clip.text(display, text));
				return Status.OK_STATUS;
			} catch (DatabaseException e) {
				return new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.paths_unreadable, e.getMessage()), e);
			}
		});
	}
}
