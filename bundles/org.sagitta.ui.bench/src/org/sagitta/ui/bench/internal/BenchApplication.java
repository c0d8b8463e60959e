package org.sagitta.ui.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/// The workbench as users have it, and measurements in front of it instead of a person: runs the product's own application, drives its
/// widgets once the window is up, and closes it. `-results FILE` says where the figures go, `-least` does everything only once or twice.
public final class BenchApplication implements IApplication {
	private static final String WORKBENCH = "org.sagitta.ui.application";
	private static final String RESULTS = "-results";
	private static final String LEAST = "-least";

	private volatile IApplication workbench;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		List<String> words = context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] all
				? Arrays.asList(all) : List.of();
		Path results = results(words);
		Amount amount = words.contains(LEAST) ? Amount.LEAST : Amount.FULL;
		workbench = workbench();
		Dictionary<String, Object> topic = new Hashtable<>();
		topic.put(EventConstants.EVENT_TOPIC, UIEvents.UILifeCycle.APP_STARTUP_COMPLETE);
		EventHandler started = _ -> Thread.ofPlatform().name("bench").daemon().start(() -> measure(results, amount));
		FrameworkUtil.getBundle(BenchApplication.class).getBundleContext().registerService(EventHandler.class, started, topic);
		return workbench.start(context);
	}

	@Override
	public void stop() {
		workbench.stop();
	}

	private static Path results(List<String> words) {
		int at = words.indexOf(RESULTS);
		if (at < 0 || at + 1 == words.size()) {
			throw new IllegalArgumentException(RESULTS + " FILE is missing: \"sagitta bench browser\" starts this application");
		}
		return Path.of(words.get(at + 1));
	}

	private static IApplication workbench() throws CoreException {
		IConfigurationElement application = Platform.getExtensionRegistry()
				.getExtension(Platform.PI_RUNTIME, Platform.PT_APPLICATIONS, WORKBENCH).getConfigurationElements()[0];
		return (IApplication) application.getChildren("run")[0].createExecutableExtension("class");
	}

	private static void measure(Path file, Amount amount) {
		IWorkbench workbench = PlatformUI.getWorkbench();
		Display display = workbench.getDisplay();
		try (var results = new Results(file)) {
			try {
				new Measurements(new Stage(display), results, amount).run();
				results.end();
			} catch (RuntimeException | AssertionError e) {
				ILog.of(BenchApplication.class).error("The measurements broke off", e);
				results.failed(e.toString());
			}
		} catch (IOException e) {
			ILog.of(BenchApplication.class).error("Nothing can be told: " + e.getMessage(), e);
		} finally {
			display.asyncExec(workbench::close);
		}
	}
}
