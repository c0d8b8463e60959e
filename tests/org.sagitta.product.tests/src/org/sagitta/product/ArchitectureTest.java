package org.sagitta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/// Who may use whom. An arrow that is not in the table needs a decision, not only a line in a manifest.
class ArchitectureTest {
	private static final String OUR = "org.sagitta.";
	/// What only the programs on top may look like; nothing uses them, nor an engine.
	private static final Set<String> TOPS = Set.of("ui", "cli", "bench", "log", "database.sql", "database.derby", "database.postgresql");
	private static final Set<String> APIS = Set.of("dicom", "dicom.image", "dicom.inspect", "jobs", "dicom.net", "dicom.web", "fields", "archive", "audit",
			"database", "journal", "thumbnails",
			"scene", "view", "plugin", "deident", "export", "provision", "command", "samples", "watch");
	private static final Set<String> PLUGIN = Set.of("plugin", "fields", "dicom", "dicom.image", "database", "scene", "view", "ui.api", "ui", "command");

	private static final Set<String> CODEC = Set.of("dicom", "dicom.image");

	/// Names without `org.sagitta.`; a plugin's own bundle is any `plugin.…`.
	private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
			Map.entry("dicom", Set.of()),
			Map.entry("dicom.image", Set.of("dicom")),
			Map.entry("dicom.inspect", Set.of("dicom")),
			Map.entry("codec.jpeg", CODEC),
			Map.entry("codec.jpegls", CODEC),
			Map.entry("codec.jpeg2000", CODEC),
			Map.entry("codec.system", CODEC),
			Map.entry("jobs", Set.of()),
			Map.entry("dicom.net", Set.of("dicom", "jobs")),
			Map.entry("dicom.web", Set.of("dicom", "jobs")),
			Map.entry("fields", Set.of("dicom")),
			Map.entry("archive", Set.of()),
			Map.entry("journal", Set.of()),
			Map.entry("audit", Set.of("dicom", "journal")),
			Map.entry("database", Set.of("audit", "dicom")),
			Map.entry("database.sql", Set.of("archive", "audit", "database", "dicom", "fields", "jobs", "journal")),
			Map.entry("database.derby", Set.of("database.sql")),
			Map.entry("database.postgresql", Set.of("database.sql")),
			Map.entry("thumbnails", Set.of("database", "dicom", "dicom.image", "view")),
			Map.entry("scene", Set.of()),
			Map.entry("view", Set.of("scene")),
			Map.entry("plugin", Set.of("dicom", "database", "scene")),
			Map.entry("deident", Set.of("dicom")),
			Map.entry("command", Set.of()),
			Map.entry("export", Set.of("audit", "command", "database", "dicom")),
			Map.entry("watch", Set.of("command", "database", "dicom")),
			Map.entry("samples", Set.of("dicom")),
			Map.entry("log", Set.of()),
			Map.entry("nl.jface", Set.of()),
			Map.entry("nl.workbench", Set.of()),
			Map.entry("bench", Set.of("command", "database", "dicom", "samples")),
			Map.entry("provision", Set.of()),
			Map.entry("ui.api", Set.of("database", "scene")),
			Map.entry("ui", with(APIS, "ui.api")),
			Map.entry("ui.bench", Set.of("database", "dicom", "ui")),
			Map.entry("ui.activity", Set.of("database", "dicom", "watch", "ui")),
			Map.entry("ui.header", Set.of("audit", "database", "dicom", "dicom.inspect", "ui")),
			Map.entry("ui.instances", Set.of("database", "dicom", "ui")),
			Map.entry("ui.thumbnails", Set.of("database", "dicom", "scene", "thumbnails", "ui")),
			Map.entry("cli", APIS));

	/// Who may use more of the platform than OSGi's own services, by the beginnings of names.
	private static final Map<String, List<String>> PLATFORM = Map.of(
			"archive", List.of("org.apache.commons."),
			"bench", List.of("com.sun.management"),
			"provision", List.of("org.eclipse.equinox.", "org.eclipse.core.", "org.bouncycastle."),
			"ui.api", List.of("org.eclipse.swt", "org.eclipse.jface"),
			"ui", List.of("org.eclipse."),
			"ui.activity", List.of("org.eclipse.ui", "org.eclipse.core.runtime", "org.eclipse.e4.ui.workbench"),
			"ui.bench", List.of("org.eclipse.ui", "org.eclipse.core.runtime", "org.eclipse.e4.ui"),
			"ui.header", List.of("org.eclipse.ui", "org.eclipse.core.runtime"),
			"ui.instances", List.of("org.eclipse.ui", "org.eclipse.core.runtime"),
			"ui.thumbnails", List.of("org.eclipse.ui", "org.eclipse.core.runtime"),
			"cli", List.of("org.eclipse.core.runtime", "org.eclipse.equinox.app"));

	@Test
	void everyArrowIsInTheTable() {
		Map<String, String> home = new HashMap<>();
		BundleManifest.all().forEach(b -> b.exports().keySet().forEach(p -> home.put(p, b.name())));
		var wrong = new ArrayList<String>();
		for (BundleManifest bundle : BundleManifest.all()) {
			String name = bundle.name().substring(OUR.length());
			Set<String> allowed = name.startsWith("plugin.") ? PLUGIN : MAY_USE.get(name);
			if (allowed == null) {
				wrong.add(name + " is not in the table");
				continue;
			}
			var used = new TreeSet<String>();
			bundle.imports().stream().filter(p -> p.startsWith(OUR)).forEach(p -> used.add(home.getOrDefault(p, p)));
			bundle.requires().stream().filter(b -> b.startsWith(OUR)).forEach(used::add);
			used.removeIf(u -> allowed.contains(u.substring(OUR.length())) || u.equals(bundle.name()));
			used.forEach(u -> wrong.add(name + " uses " + u));
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void nothingInTheTableUsesAnEngineOrTheProgramsOnTop() {
		MAY_USE.forEach((name, used) -> assertTrue(used.stream().noneMatch(u -> TOPS.contains(u) && !isMadeFor(u, name)), name));
	}

	@Test
	void thePlatformIsUsedOnlyWhereTheTableSaysSo() {
		var wrong = new ArrayList<String>();
		for (BundleManifest bundle : BundleManifest.all()) {
			List<String> allowed = PLATFORM.getOrDefault(bundle.name().substring(OUR.length()), List.of());
			var used = new TreeSet<>(bundle.imports());
			used.addAll(bundle.requires());
			used.removeIf(u -> u.matches("(javax|org\\.w3c|org\\.xml|org\\.osgi|org\\.sagitta)\\..*") || allowed.stream().anyMatch(u::startsWith));
			used.forEach(u -> wrong.add(bundle.name() + " uses " + u));
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void theTestSeesTheBundles() {
		assertTrue(BundleManifest.all().size() >= 15, "found " + BundleManifest.all());
		assertTrue(BundleManifest.all().stream().anyMatch(b -> b.name().equals("org.sagitta.ui") && b.imports().contains("org.sagitta.database")));
	}

	/// Engines are made for the one that speaks SQL, views for the workbench.
	private static boolean isMadeFor(String used, String user) {
		return used.equals("database.sql") && isEngine(user) || used.equals("ui") && user.startsWith("ui.");
	}

	private static boolean isEngine(String name) {
		return name.equals("database.derby") || name.equals("database.postgresql");
	}

	private static Set<String> with(Set<String> some, String more) {
		var all = new TreeSet<>(some);
		all.add(more);
		return all;
	}
}
