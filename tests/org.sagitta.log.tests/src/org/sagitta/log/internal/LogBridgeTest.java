package org.sagitta.log.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.sagitta.testkit.Services;

class LogBridgeTest {
	private final BlockingQueue<LogEntry> entries = new LinkedBlockingQueue<>();
	private final LogListener listener = entry -> {
		if (entry.getBundle().getSymbolicName().startsWith("org.sagitta")) {
			entries.add(entry);
		}
	};
	private LogReaderService reader;

	@BeforeEach
	void listen() throws BundleException {
		FrameworkUtil.getBundle(LogBridge.class).start();
		reader = Services.await(LogReaderService.class);
		reader.addLogListener(listener);
	}

	@AfterEach
	void ignore() {
		reader.removeLogListener(listener);
	}

	@Test
	void aMessageReachesThePlatformLogUnderItsBundle() throws InterruptedException {
		var cause = new IllegalStateException("why");
		System.getLogger("org.sagitta.testkit").log(System.Logger.Level.ERROR, "braces {} and 100 % stay", cause);
		LogEntry entry = entries.poll(5, TimeUnit.SECONDS);
		assertEquals("braces {} and 100 % stay", entry.getMessage());
		assertEquals(LogLevel.ERROR, entry.getLogLevel());
		assertEquals("org.sagitta.testkit", entry.getBundle().getSymbolicName());
		assertEquals(cause.getMessage(), entry.getException().getMessage());
	}

	@Test
	void parametersAreFilledInAndAnUnknownNameIsThatOfTheBridge() throws InterruptedException {
		System.getLogger("org.sagitta.nobody").log(System.Logger.Level.WARNING, "{0} of {1}", 1, 2);
		LogEntry entry = entries.poll(5, TimeUnit.SECONDS);
		assertEquals("1 of 2", entry.getMessage());
		assertEquals(LogLevel.WARN, entry.getLogLevel());
		assertSame(FrameworkUtil.getBundle(LogBridge.class), entry.getBundle());
	}

	@Test
	void theHandlerLeavesWithTheBundle() throws BundleException {
		var top = java.util.logging.Logger.getLogger("org.sagitta");
		var bundle = FrameworkUtil.getBundle(LogBridge.class);
		assertEquals(1, top.getHandlers().length);
		bundle.stop();
		assertEquals(0, top.getHandlers().length);
		assertEquals(true, top.getUseParentHandlers());
		bundle.start();
		assertEquals(1, top.getHandlers().length);
	}
}
