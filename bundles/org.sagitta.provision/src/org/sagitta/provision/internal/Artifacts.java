package org.sagitta.provision.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.sagitta.provision.internal.Change.BundleId;

/// The files behind p2's units.
final class Artifacts {
	private static final String BUNDLE = "osgi.bundle";

	private Artifacts() {
	}

	static Set<IArtifactKey> keys(IQueryable<IInstallableUnit> units) {
		return all(units).collect(Collectors.toSet());
	}

	static List<BundleId> bundles(IQueryable<IInstallableUnit> units) {
		return all(units).filter(k -> k.getClassifier().equals(BUNDLE)).map(k -> new BundleId(k.getId(), k.getVersion().toString())).toList();
	}

	private static Stream<IArtifactKey> all(IQueryable<IInstallableUnit> units) {
		return units.query(QueryUtil.createIUAnyQuery(), null).toUnmodifiableSet().stream().flatMap(u -> u.getArtifacts().stream());
	}
}
