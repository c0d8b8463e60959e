package org.sagitta.provision.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.equinox.internal.provisional.configurator.Configurator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceListener;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.sagitta.provision.ProvisionProgress;
import org.sagitta.provision.internal.Change.BundleId;

/// Makes the running program follow its changed installation, and waits until it has.
final class RunningBundles {
	private static final Logger LOG = System.getLogger("org.sagitta.provision");
	private static final Duration PATIENCE = Duration.ofSeconds(20);
	/// Components without a service tell nobody when they come to life, so look again now and then.
	private static final long LOOK_MILLIS = 200;

	private final BundleContext context;
	private final ServiceComponentRuntime components;
	private final Supplier<Configurator> configurator;

	RunningBundles(BundleContext context, ServiceComponentRuntime components, Supplier<Configurator> configurator) {
		this.context = context;
		this.components = components;
		this.configurator = configurator;
	}

	/// @return false where only a restart can do it
	boolean follow(Change change, ProvisionProgress progress) {
		if (change.added().isEmpty() && change.removed().isEmpty()) {
			return true;
		}
		Configurator running = configurator.get();
		if (running == null) {
			return false;
		}
		progress.step("Starting what has changed");
		var changed = new Semaphore(0);
		BundleListener bundles = _ -> changed.release();
		ServiceListener services = _ -> changed.release();
		context.addBundleListener(bundles);
		context.addServiceListener(services);
		try {
			running.applyConfiguration();
			return await(change, changed);
		} catch (IOException e) {
			LOG.log(Level.ERROR, "The running program cannot follow its installation before a restart", e);
			return false;
		} finally {
			context.removeBundleListener(bundles);
			context.removeServiceListener(services);
		}
	}

	private boolean await(Change change, Semaphore changed) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		try {
			while (!settled(change)) {
				if (System.nanoTime() > end) {
					LOG.log(Level.WARNING, "Not at work without a restart: " + change.added());
					return false;
				}
				if (changed.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
					changed.drainPermits();
				}
			}
			return true;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private boolean settled(Change change) {
		return change.added().stream().allMatch(id -> find(id).filter(this::atWork).isPresent())
				&& change.removed().stream().allMatch(id -> find(id).isEmpty());
	}

	private Optional<Bundle> find(BundleId id) {
		return Stream.of(context.getBundles())
				.filter(b -> b.getSymbolicName().equals(id.name()) && b.getVersion().toString().equals(id.version())).findFirst();
	}

	/// Bundles without components have nothing to do until somebody uses them.
	private boolean atWork(Bundle bundle) {
		if (bundle.getHeaders().get("Service-Component") == null) {
			return true;
		}
		if ((bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0) {
			try {
				bundle.start(Bundle.START_ACTIVATION_POLICY);
			} catch (BundleException e) {
				LOG.log(Level.WARNING, bundle.getSymbolicName() + " does not start", e);
				return false;
			}
		}
		return components.getComponentDescriptionDTOs(bundle).stream().filter(components::isComponentEnabled)
				.allMatch(c -> components.getComponentConfigurationDTOs(c).stream()
						.anyMatch(s -> (s.state & (ComponentConfigurationDTO.SATISFIED | ComponentConfigurationDTO.ACTIVE)) != 0));
	}
}
