package org.sagitta.provision.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.sagitta.provision.Provisioning.Feature;

/// p2's units that stand for features, by the names that people know.
final class Features {
	private static final String GROUP = ".feature.group";

	private Features() {
	}

	static boolean is(IInstallableUnit unit) {
		return unit.getId().endsWith(GROUP);
	}

	static Feature of(IInstallableUnit unit) {
		String id = id(unit);
		String name = unit.getProperty(IInstallableUnit.PROP_NAME, null);
		return new Feature(id, unit.getVersion().toString(), name == null ? id : name);
	}

	static List<Feature> sorted(Collection<IInstallableUnit> units) {
		return units.stream().map(Features::of).sorted(Comparator.comparing(Feature::id)).toList();
	}

	/// The newest unit of a feature; `org.example.thing` also stands for `org.example.thing.feature`.
	static Optional<IInstallableUnit> find(Collection<IInstallableUnit> units, String id) {
		return units.stream().filter(u -> id(u).equals(id) || id(u).equals(id + ".feature")).max(Comparator.naturalOrder());
	}

	/// For messages: what there is to choose from.
	static String list(Collection<IInstallableUnit> units) {
		return units.isEmpty() ? "none" : units.stream().map(Features::id).distinct().sorted().collect(Collectors.joining(", "));
	}

	private static String id(IInstallableUnit unit) {
		return unit.getId().substring(0, unit.getId().length() - GROUP.length());
	}
}
