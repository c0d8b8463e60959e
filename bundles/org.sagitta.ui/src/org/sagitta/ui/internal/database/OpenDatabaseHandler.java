package org.sagitta.ui.internal.database;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sagitta.command.UserSettings;
import org.sagitta.database.DicomDatabase;
import org.sagitta.ui.model.BrowseModel;

/// File > Open Database…
public final class OpenDatabaseHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Path start = window.getService(BrowseModel.class).database().map(DicomDatabase::folder).orElseGet(() -> UserSettings.ofUser().folder());
		DatabaseFolder.choose(window.getShell(), start).ifPresent(chosen -> window.getService(Databases.class).open(chosen, true));
		return null;
	}
}
