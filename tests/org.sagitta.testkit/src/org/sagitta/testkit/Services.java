package org.sagitta.testkit;

import java.time.Duration;

import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;
import org.sagitta.testkit.internal.Missing;

/// Gets services for a test. A service that does not come fails the test with the reason: which component would provide it and
/// what that component lacks.
public final class Services {
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private Services() {
	}

	/// The service of a type, as soon as it is there.
	public static <T> T await(Class<T> type) {
		return await(type, null);
	}

	/// The service of a type that matches a filter such as `(name=x)`, as soon as it is there.
	public static <T> T await(Class<T> type, String filter) {
		var tracker = new ServiceTracker<T, T>(context(), filter(type, filter), null);
		tracker.open();
		try {
			T service = tracker.waitForService(PATIENCE.toMillis());
			if (service == null) {
				throw new AssertionError(Missing.why(context(), type.getName(), filter));
			}
			return service;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError("interrupted while waiting for " + type.getName(), e);
		}
		// The tracker stays open: closing it would release the service while the test uses it.
	}

	/// Whether a service of the type is there at this moment.
	public static boolean present(Class<?> type, String filter) {
		try {
			var found = context().getAllServiceReferences(type.getName(), filter);
			return found != null && found.length > 0;
		} catch (InvalidSyntaxException e) {
			throw new IllegalArgumentException(e);
		}
	}

	/// The context in which tests look for services and install bundles.
	public static BundleContext context() {
		var own = FrameworkUtil.getBundle(Services.class);
		if (own == null) {
			throw new AssertionError("This test needs OSGi: run it with tycho-surefire, not as plain JUnit");
		}
		if (own.getBundleContext() == null) {
			try {
				own.start();
			} catch (BundleException e) {
				throw new AssertionError("The test kit's own bundle does not start", e);
			}
		}
		return own.getBundleContext();
	}

	private static Filter filter(Class<?> type, String more) {
		try {
			String byType = "(objectClass=" + type.getName() + ")";
			return FrameworkUtil.createFilter(more == null ? byType : "(&" + byType + more + ")");
		} catch (InvalidSyntaxException e) {
			throw new IllegalArgumentException(e);
		}
	}
}
