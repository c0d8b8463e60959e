package org.sagitta.ui.internal.browse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.Trash;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.async.Statuses;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;

/// Edit > Undo Remove in a table: restores from the trash what was removed last.
public final class UndoRemoveHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (Display.getCurrent().getFocusControl() instanceof Text) {
			return null; // who types in a search box means what was typed
		}
		HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(Removals.class).takeLast()
				.ifPresent(last -> Background.run(Messages.undo_remove, _ -> undo(last)));
		return null;
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(PlatformUI.getWorkbench().getService(Removals.class).any());
	}

	private static IStatus undo(Removals.Removed last) {
		try {
			Trash trash = last.database().trash();
			Set<Long> there = trash.removals().stream().map(Trash.Removal::id).collect(Collectors.toCollection(HashSet::new));
			there.retainAll(last.ids());
			if (there.isEmpty()) {
				return new Status(IStatus.ERROR, Ids.BUNDLE, Messages.undo_gone);
			}
			List<String> failures = trash.restore(there).failures();
			return Statuses.of(NLS.bind(Messages.trash_not_restored, failures.size()), failures);
		} catch (DatabaseException e) {
			return new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.undo_failed, e.getMessage()), e);
		}
	}
}
