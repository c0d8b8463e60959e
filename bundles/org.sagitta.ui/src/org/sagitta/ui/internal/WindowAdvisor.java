package org.sagitta.ui.internal;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.sagitta.database.ImportReport;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.database.Databases;
import org.sagitta.ui.internal.database.OpenFailure;
import org.sagitta.ui.internal.database.OpenWarnings;
import org.sagitta.ui.internal.importing.ImportListener;
import org.sagitta.ui.internal.importing.Imports;
import org.sagitta.ui.internal.loading.LoadFeedback;
import org.sagitta.ui.internal.loading.Loads;
import org.sagitta.ui.internal.scene.DisplayState;
import org.sagitta.ui.model.BrowseModel;

/// Sets a window up, and lets it answer to what ends in the background: imports, loads, databases that do not open.
final class WindowAdvisor extends WorkbenchWindowAdvisor implements ImportListener {
	private final StatusFields status = new StatusFields();
	private OpenFailure openFailure;
	private OpenWarnings openWarnings;
	private LoadFeedback loadFeedback;

	WindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new MenuAdvisor(configurer, status);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		configurer.setInitialSize(new Point(1280, 860));
		configurer.setShowMenuBar(true);
		configurer.setShowCoolBar(true);
		configurer.setShowPerspectiveBar(true);
		configurer.setShowStatusLine(true);
		configurer.setShowProgressIndicator(true);
		configurer.setTitle(Messages.application_name);
	}

	@Override
	public void postWindowOpen() {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		Databases databases = window.getService(Databases.class);
		Imports imports = window.getService(Imports.class);
		BrowseModel browse = window.getService(BrowseModel.class);
		status.listen(window.getShell(), browse, imports);
		openFailure = new OpenFailure(window, databases);
		openWarnings = new OpenWarnings(window, browse);
		loadFeedback = new LoadFeedback(window, window.getService(DisplayState.class));
		databases.addListener(openFailure);
		browse.addListener(openWarnings);
		openWarnings.databaseChanged(); // one may have been opened before the window
		imports.addListener(this);
		window.getService(Loads.class).addListener(loadFeedback);
	}

	@Override
	public boolean preWindowShellClose() {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		status.stop();
		window.getService(Databases.class).removeListener(openFailure);
		window.getService(BrowseModel.class).removeListener(openWarnings);
		window.getService(Imports.class).removeListener(this);
		window.getService(Loads.class).removeListener(loadFeedback);
		return true;
	}

	/// Shows the report, without taking the focus.
	@Override
	public void finished(ImportReport report) {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		Throttle.later(window.getWorkbench().getDisplay(), () -> Optional.ofNullable(window.getActivePage()).ifPresent(WindowAdvisor::showReport));
	}

	private static void showReport(IWorkbenchPage page) {
		try {
			page.showView(Ids.REPORT, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			ILog.of(WindowAdvisor.class).error(e.getMessage(), e);
		}
	}
}
