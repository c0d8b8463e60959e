package org.sagitta.ui.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.sagitta.command.UserSettings;

/// The workbench. Its window layout is kept in an instance area that only one running workbench uses: the one that `-data`
/// names, else `workspace`, `workspace-2` … in the user's settings folder.
public final class Application implements IApplication {
	private static final int MOST_AREAS = 100;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		Display.setAppName(Messages.application_name);
		Display display = PlatformUI.createDisplay();
		try {
			Icons.prepare();
			takeInstanceArea(Platform.getInstanceLocation(), UserSettings.ofUser().folder());
			int code = PlatformUI.createAndRunWorkbench(display, new Advisor(StartOptions.of(context)));
			return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			var workbench = PlatformUI.getWorkbench();
			workbench.getDisplay().syncExec(workbench::close);
		}
	}

	private static void takeInstanceArea(Location area, Path home) throws IOException {
		if (area.isSet()) {
			area.lock();
			return;
		}
		for (int i = 1; i <= MOST_AREAS; i++) {
			Path folder = home.resolve(i == 1 ? "workspace" : "workspace-" + i);
			Files.createDirectories(folder);
			URL url = folder.toUri().toURL();
			Location candidate = area.createLocation(null, null, false);
			if (candidate.set(url, true)) {
				candidate.release();
				if (area.set(url, true)) {
					return;
				}
			}
		}
	}
}
