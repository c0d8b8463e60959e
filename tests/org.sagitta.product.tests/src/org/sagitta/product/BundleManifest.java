package org.sagitta.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/// What a bundle of the project says of itself.
/// @param folder relative to the root
/// @param exports package to version
record BundleManifest(String folder, String name, Map<String, String> exports, Set<String> imports, Set<String> requires) {
	private static final Pattern CLAUSE = Pattern.compile("([^,;\"\\s]+)((?:;[^,;\"]*(?:\"[^\"]*\")?)*)(?:,|$)");
	private static final Pattern VERSION = Pattern.compile(";version=\"?([^\";]*)\"?");

	static List<BundleManifest> all() {
		return Tree.files("bundles/[^/]+/META-INF/MANIFEST.MF").stream().map(BundleManifest::read).toList();
	}

	private static BundleManifest read(String file) {
		try (var in = Files.newInputStream(Tree.ROOT.resolve(file))) {
			var main = new Manifest(in).getMainAttributes();
			return new BundleManifest(file.replace("/META-INF/MANIFEST.MF", ""), clauses(main.getValue("Bundle-SymbolicName")).keySet().iterator().next(),
					clauses(main.getValue("Export-Package")), clauses(main.getValue("Import-Package")).keySet(),
					clauses(main.getValue("Require-Bundle")).keySet());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Map<String, String> clauses(String header) {
		var found = new LinkedHashMap<String, String>();
		var clauses = CLAUSE.matcher(header == null ? "" : header);
		while (clauses.find()) {
			var version = VERSION.matcher(clauses.group(2));
			found.put(clauses.group(1), version.find() ? version.group(1) : "");
		}
		return found;
	}
}
