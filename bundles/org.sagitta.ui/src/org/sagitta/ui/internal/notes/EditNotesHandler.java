package org.sagitta.ui.internal.notes;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.sagitta.database.DatabaseException;
import org.sagitta.ui.action.Rows;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.rows.RowsHandler;
import org.sagitta.ui.model.RowSelection;

/// Edit > Edit Note and Labels… in a table. Reads and writes in the background.
public final class EditNotesHandler extends RowsHandler {
	private interface Change {
		void apply() throws DatabaseException;
	}

	@Override
	protected void run(Rows rows, IWorkbenchWindow window) {
		Thread.startVirtualThread(() -> {
			NotesEdit edit = NotesEdit.read(rows.database().notes(), new RowSelection(rows.level(), rows.keys()));
			Throttle.later(window.getWorkbench().getDisplay(), () -> ask(window.getShell(), edit));
		});
	}

	private static void ask(Shell shell, NotesEdit edit) {
		if (shell == null || shell.isDisposed()) {
			return;
		}
		var dialog = new NotesDialog(shell, edit);
		if (dialog.open() == Window.OK) {
			write(edit.single() ? () -> edit.replace(dialog.note(), dialog.labels()) : () -> edit.label(dialog.labels(), dialog.removed()));
		}
	}

	private static void write(Change change) {
		Background.run(Messages.notes_writing, _ -> {
			try {
				change.apply();
				return Status.OK_STATUS;
			} catch (DatabaseException e) {
				return new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.notes_not_written, e.getMessage()), e);
			}
		});
	}
}
