package org.sagitta.log.internal;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LoggerFactory;

/// Leads what the bundles say to their `System.Logger` into the platform's log, as long as it is active. The loggers' names are
/// the bundles' symbolic names, so one handler above all of them is enough.
@Component(immediate = true, service = {})
public final class LogBridge {
	// A field: the log manager forgets loggers that nobody holds, and their handlers with them.
	private final java.util.logging.Logger top = java.util.logging.Logger.getLogger("org.sagitta");
	private final boolean toConsole = top.getUseParentHandlers();
	private final PlatformHandler handler;

	@Activate
	public LogBridge(BundleContext context, @Reference LoggerFactory loggers) {
		handler = new PlatformHandler(context, loggers);
		top.addHandler(handler);
		top.setUseParentHandlers(false);
	}

	@Deactivate
	void deactivate() {
		top.removeHandler(handler);
		top.setUseParentHandlers(toConsole);
	}
}
