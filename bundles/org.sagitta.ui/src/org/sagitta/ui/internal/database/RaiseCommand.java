package org.sagitta.ui.internal.database;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Component;
import org.sagitta.command.Command;
import org.sagitta.command.CommandContext;
import org.sagitta.ui.internal.Messages;

/// `sagitta raise`: brings the window of the workbench that has the database to the front.
@Component(service = Command.class, property = Command.NAME + "=" + RaiseCommand.COMMAND)
public final class RaiseCommand implements Command {
	static final String COMMAND = "raise";

	@Override
	public String name() {
		return COMMAND;
	}

	@Override
	public String usage() {
		return "";
	}

	@Override
	public String summary() {
		return Messages.raise_summary;
	}

	@Override
	public int run(CommandContext context) {
		if (!PlatformUI.isWorkbenchRunning()) {
			context.err().println(Messages.raise_no_window);
			return FAILED;
		}
		IWorkbench workbench = PlatformUI.getWorkbench();
		workbench.getDisplay().asyncExec(() -> raise(workbench));
		return OK;
	}

	private static void raise(IWorkbench workbench) {
		for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
			Shell shell = window.getShell();
			if (shell != null && !shell.isDisposed()) {
				shell.setMinimized(false);
				shell.forceActive();
			}
		}
	}
}
