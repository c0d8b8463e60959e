package org.sagitta.ui.internal;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.statushandlers.StatusManager;
import org.sagitta.command.UserSettings;
import org.sagitta.ui.internal.database.Databases;
import org.sagitta.ui.internal.importing.Imports;

/// Sets the workbench up.
final class Advisor extends WorkbenchAdvisor {
	private final StartOptions options;

	Advisor(StartOptions options) {
		this.options = options;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		configurer.setSaveAndRestore(true);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return Ids.BROWSE;
	}

	@Override
	public void postStartup() {
		try {
			Path folder = options.database().isPresent() ? options.database().get() : UserSettings.ofUser().database();
			getWorkbenchConfigurer().getWorkbench().getService(Databases.class).open(folder, false);
		} catch (IOException e) {
			StatusManager.getManager().handle(new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.settings_unreadable, e.getMessage()), e),
					StatusManager.SHOW | StatusManager.LOG);
		}
	}

	/// What an import has taken stays, but the user should know that it has not ended.
	@Override
	public boolean preShutdown() {
		IWorkbench workbench = getWorkbenchConfigurer().getWorkbench();
		return workbench.getService(Imports.class).running().isEmpty() || workbench.getActiveWorkbenchWindow() == null
				|| MessageDialog.openQuestion(workbench.getActiveWorkbenchWindow().getShell(), Messages.application_name, Messages.exit_during_import);
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new WindowAdvisor(configurer);
	}
}
