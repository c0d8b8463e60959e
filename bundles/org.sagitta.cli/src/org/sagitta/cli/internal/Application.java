package org.sagitta.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.sagitta.command.attach.Headless;
import org.sagitta.command.attach.Request;
import org.sagitta.command.attach.Terminal;

/// The program without a window: runs one command and ends with its exit code. An interrupt from the keyboard lets the
/// command come to a safe end first.
public final class Application implements IApplication {
	private static final int SECONDS_TO_CANCEL = 10;
	private static final long SERVICE_TIMEOUT = 10_000;

	private final CountDownLatch done = new CountDownLatch(1);
	private volatile boolean cancelled;

	@Override
	public Object start(IApplicationContext application) throws InterruptedException, IOException {
		List<String> words = Headless.words((String[]) application.getArguments().get(IApplicationContext.APPLICATION_ARGS));
		application.applicationRunning();
		Terminal terminal = Terminal.ofProcess();
		var request = new Request(words, Path.of("").toAbsolutePath(), terminal.watched());
		Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::interrupt));
		BundleContext bundle = FrameworkUtil.getBundle(Application.class).getBundleContext();
		var tracker = new ServiceTracker<Session, Session>(bundle, Session.class, null);
		tracker.open();
		try {
			return Optional.ofNullable(tracker.waitForService(SERVICE_TIMEOUT))
					.orElseThrow(() -> new IOException("The installation is damaged: the service that runs commands is missing."))
					.run(request, terminal, () -> cancelled);
		} finally {
			tracker.close();
			done.countDown();
		}
	}

	@Override
	public void stop() {
		cancelled = true;
	}

	private void interrupt() {
		cancelled = true;
		try {
			done.await(SECONDS_TO_CANCEL, TimeUnit.SECONDS);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}
}
