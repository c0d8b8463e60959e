package org.sagitta.provision.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.ProfileChangeOperation;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.eclipse.equinox.p2.query.IQuery;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.sagitta.provision.ProvisionException;
import org.sagitta.provision.Provisioning.Feature;
import org.sagitta.provision.TrustPolicy;

/// An installation of the program: a profile of p2.
record Installation(IProvisioningAgent agent, String profileId) {
	/// The one that the running program belongs to.
	static Installation running(IProvisioningAgent agent) throws ProvisionException {
		if (agent == null || agent.getService(IProfileRegistry.class) == null) {
			throw new ProvisionException("This program was not started from an installation (there is no p2 agent), "
					+ "so plugins cannot be installed or removed here");
		}
		IProfile profile = agent.getService(IProfileRegistry.class).getProfile(IProfileRegistry.SELF);
		if (profile == null) {
			throw new ProvisionException("This program was not started from an installation (there is no p2 profile), "
					+ "so plugins cannot be installed or removed here");
		}
		return new Installation(agent, profile.getProfileId());
	}

	List<Feature> features() {
		return Features.sorted(roots());
	}

	/// @throws ProvisionException when nothing was changed
	Change install(URI address, List<String> ids, TrustPolicy policy, Monitor monitor) throws ProvisionException {
		try (Site site = Site.open(agent, address, monitor)) {
			Collection<IInstallableUnit> wanted = wanted(site, address, ids);
			if (wanted.isEmpty()) {
				return Change.NONE;
			}
			var operation = new InstallOperation(new ProvisioningSession(agent), wanted);
			var context = new ProvisioningContext(agent);
			context.setMetadataRepositories(site.uri());
			context.setArtifactRepositories(site.uri());
			IProvisioningPlan plan = resolve(operation, context, "install " + Features.list(wanted), monitor);
			var trust = new Trust(policy, site, plan);
			agent.registerService(Trust.SERVICE_NAME, trust);
			IStatus result;
			try {
				result = operation.getProvisioningJob(monitor).runModal(monitor);
			} finally {
				agent.unregisterService(Trust.SERVICE_NAME, trust);
			}
			trust.check();
			return done(result, plan, wanted, monitor);
		}
	}

	/// @throws ProvisionException when nothing was changed
	Change uninstall(List<String> ids, Monitor monitor) throws ProvisionException {
		Collection<IInstallableUnit> roots = roots();
		var unwanted = new ArrayList<IInstallableUnit>();
		for (String id : ids) {
			unwanted.add(Features.find(roots, id).orElseThrow(() -> new ProvisionException(
					id + " is not installed as a plugin; nothing was changed. Installed: " + Features.list(roots))));
		}
		var operation = new UninstallOperation(new ProvisioningSession(agent), unwanted);
		var context = new ProvisioningContext(agent);
		context.setMetadataRepositories();
		context.setArtifactRepositories();
		IProvisioningPlan plan = resolve(operation, context, "remove " + Features.list(unwanted), monitor);
		var staying = unwanted.stream().filter(u -> plan.getRemovals().query(QueryUtil.createIUQuery(u), null).isEmpty()).toList();
		if (!staying.isEmpty()) {
			throw new ProvisionException("Other installed plugins need " + Features.list(staying) + "; nothing was changed");
		}
		return done(operation.getProvisioningJob(monitor).runModal(monitor), plan, unwanted, monitor);
	}

	/// What of the features asked for is not there already, as new as the site has it.
	private Collection<IInstallableUnit> wanted(Site site, URI address, List<String> ids) throws ProvisionException {
		Collection<IInstallableUnit> offered = site.units();
		Collection<IInstallableUnit> roots = roots();
		var wanted = new ArrayList<IInstallableUnit>();
		for (String id : ids) {
			IInstallableUnit unit = Features.find(offered, id).orElseThrow(() -> new ProvisionException(
					"The update site " + address + " has no plugin " + id + "; nothing was changed. It has: " + Features.list(offered)));
			if (roots.stream().noneMatch(r -> r.getId().equals(unit.getId()) && r.compareTo(unit) >= 0) && !wanted.contains(unit)) {
				wanted.add(unit);
			}
		}
		return wanted;
	}

	private IProvisioningPlan resolve(ProfileChangeOperation operation, ProvisioningContext context, String what, Monitor monitor)
			throws ProvisionException {
		operation.setProfileId(profileId);
		operation.setProvisioningContext(context);
		IStatus resolved = operation.resolveModal(monitor);
		monitor.check();
		IProvisioningPlan plan = operation.getProvisioningPlan();
		if (resolved.getSeverity() >= IStatus.ERROR || plan == null) {
			throw new ProvisionException("Cannot " + what + "; nothing was changed. "
					+ Reasons.of(plan == null || plan.getStatus().isOK() ? resolved : plan.getStatus()));
		}
		return plan;
	}

	private static Change done(IStatus result, IProvisioningPlan plan, Collection<IInstallableUnit> changed, Monitor monitor)
			throws ProvisionException {
		if (result.getSeverity() >= IStatus.ERROR) { // CANCEL is more severe than ERROR
			monitor.check();
			throw new ProvisionException("It did not work, and nothing was changed: " + Reasons.of(result), result.getException());
		}
		return new Change(Features.sorted(changed), Artifacts.bundles(plan.getAdditions()), Artifacts.bundles(plan.getRemovals()));
	}

	/// Features that were installed for themselves, not as a part of the product.
	private Collection<IInstallableUnit> roots() {
		IQuery<IInstallableUnit> query = new UserVisibleRootQuery();
		return agent.getService(IProfileRegistry.class).getProfile(profileId).query(query, null).toUnmodifiableSet().stream()
				.filter(Features::is).toList();
	}
}
