package org.sagitta.provision.internal;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.IRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.sagitta.provision.ProvisionException;
import org.sagitta.provision.Provisioning.Feature;

/// An update site, read afresh each time and forgotten by p2 afterwards.
/// @param given as the user named it
/// @param uri as p2 wants it
record Site(IProvisioningAgent agent, URI given, URI uri, IMetadataRepository metadata, IArtifactRepository artifacts) implements AutoCloseable {
	static Site open(IProvisioningAgent agent, URI site, IProgressMonitor monitor) throws ProvisionException {
		URI uri = address(site);
		forget(agent, uri);
		try {
			return new Site(agent, site, uri, agent.getService(IMetadataRepositoryManager.class).loadRepository(uri, monitor),
					agent.getService(IArtifactRepositoryManager.class).loadRepository(uri, monitor));
		} catch (org.eclipse.equinox.p2.core.ProvisionException e) {
			throw new ProvisionException("No update site can be read at " + site + ": " + Reasons.of(e.getStatus()), e);
		} catch (OperationCanceledException e) {
			throw new ProvisionException("Cancelled; nothing was changed", e);
		}
	}

	/// The features in the site's categories; all of them where it has no categories.
	Collection<IInstallableUnit> units() {
		Set<IInstallableUnit> all = metadata.query(QueryUtil.createIUGroupQuery(), null).toUnmodifiableSet();
		Set<IInstallableUnit> categories = metadata.query(QueryUtil.createIUCategoryQuery(), null).toUnmodifiableSet();
		return all.stream().filter(Features::is)
				.filter(u -> categories.isEmpty() || categories.stream().flatMap(c -> c.getRequirements().stream()).anyMatch(r -> r.isMatch(u)))
				.collect(Collectors.toSet());
	}

	List<Feature> features() {
		Collection<IInstallableUnit> units = units();
		return Features.sorted(units.stream().filter(u -> units.stream().noneMatch(o -> o.getId().equals(u.getId()) && o.compareTo(u) > 0))
				.toList());
	}

	@Override
	public void close() {
		forget(agent, uri);
	}

	private static void forget(IProvisioningAgent agent, URI uri) {
		for (Class<? extends IRepositoryManager<?>> manager : List.of(IMetadataRepositoryManager.class, IArtifactRepositoryManager.class)) {
			agent.getService(manager).removeRepository(uri);
		}
	}

	/// A zip file is read where it lies.
	private static URI address(URI site) throws ProvisionException {
		try {
			if (!site.isAbsolute()) {
				throw new ProvisionException("No update site can be read at " + site + ": it needs to be a folder, a zip file or an address");
			}
			if ("file".equals(site.getScheme()) && Files.isRegularFile(Path.of(site))) {
				return URI.create("jar:" + site + "!/");
			}
			return site;
		} catch (IllegalArgumentException | FileSystemNotFoundException e) {
			throw new ProvisionException("No update site can be read at " + site + ": " + e.getMessage(), e);
		}
	}
}
