package org.sagitta.provision.internal;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.equinox.internal.provisional.configurator.Configurator;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.sagitta.provision.ProvisionException;
import org.sagitta.provision.ProvisionProgress;
import org.sagitta.provision.Provisioning;
import org.sagitta.provision.TrustPolicy;

/// Changes the installation that the running program belongs to, and then the program. Without an installation, as in a test or
/// a development environment, it is there and says so.
@Component(service = Provisioning.class)
public final class ProvisioningService implements Provisioning {
	private final AtomicReference<IProvisioningAgent> agent = new AtomicReference<>();
	private final AtomicReference<Configurator> configurator = new AtomicReference<>();
	private final ReentrantLock busy = new ReentrantLock();
	private final RunningBundles bundles;

	@Activate
	public ProvisioningService(BundleContext context, @Reference ServiceComponentRuntime components) {
		this.bundles = new RunningBundles(context, components, configurator::get);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindAgent(IProvisioningAgent found) {
		agent.set(found);
	}

	void unbindAgent(IProvisioningAgent gone) {
		agent.compareAndSet(gone, null);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	void bindConfigurator(Configurator found) {
		configurator.set(found);
	}

	void unbindConfigurator(Configurator gone) {
		configurator.compareAndSet(gone, null);
	}

	@Override
	public List<Feature> installed() throws ProvisionException {
		return Installation.running(agent.get()).features();
	}

	@Override
	public List<Feature> available(URI site) throws ProvisionException {
		try (Site open = Site.open(Installation.running(agent.get()).agent(), site, new Monitor(ProvisionProgress.NONE))) {
			return open.features();
		}
	}

	@Override
	public Result install(URI site, List<String> featureIds, TrustPolicy trust, ProvisionProgress progress) throws ProvisionException {
		return alone(() -> {
			Change change = Installation.running(agent.get()).install(site, featureIds, trust, new Monitor(progress));
			return new Result(change.features(), !bundles.follow(change, progress));
		});
	}

	@Override
	public Result uninstall(List<String> featureIds, ProvisionProgress progress) throws ProvisionException {
		return alone(() -> {
			Change change = Installation.running(agent.get()).uninstall(featureIds, new Monitor(progress));
			return new Result(change.features(), !bundles.follow(change, progress));
		});
	}

	private Result alone(Operation operation) throws ProvisionException {
		if (!busy.tryLock()) {
			throw new ProvisionException("Another installation is going on; nothing was changed. Try again when it is done");
		}
		try {
			return operation.run();
		} finally {
			busy.unlock();
		}
	}

	private interface Operation {
		Result run() throws ProvisionException;
	}
}
