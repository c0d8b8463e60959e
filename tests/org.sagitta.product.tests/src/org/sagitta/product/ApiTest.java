package org.sagitta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/// What bundles show to others: packages with a version, interfaces with a role, and nothing internal.
class ApiTest {
	private static final Pattern VERSION = Pattern.compile("^@Version\\(\"([^\"]*)\"\\)", Pattern.MULTILINE);
	private static final Pattern INTERFACE = Pattern.compile("^public (?:non-sealed )?interface \\w+", Pattern.MULTILINE);
	private static final Pattern ROLE = Pattern.compile("^@(?:Provider|Consumer)Type", Pattern.MULTILINE);

	@Test
	void noInternalPackageIsExported() {
		var wrong = BundleManifest.all().stream().flatMap(b -> b.exports().keySet().stream()).filter(p -> p.matches(".*\\.internal(\\..*)?")).toList();
		assertEquals(List.of(), wrong);
	}

	@Test
	void everyExportedPackageHasTheVersionOfItsManifest() {
		var wrong = new ArrayList<String>();
		for (BundleManifest bundle : BundleManifest.all()) {
			bundle.exports().forEach((name, version) -> {
				String info = bundle.folder() + "/src/" + name.replace('.', '/') + "/package-info.java";
				if (!Files.exists(Tree.ROOT.resolve(info))) {
					wrong.add(info + " is missing");
					return;
				}
				var said = VERSION.matcher(Tree.text(info));
				if (!said.find() || !said.group(1).equals(version)) {
					wrong.add(info + " does not say @Version(\"" + version + "\")");
				}
			});
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void everyInterfaceSaysWhoImplementsIt() {
		var wrong = new ArrayList<String>();
		for (BundleManifest bundle : BundleManifest.all()) {
			for (String name : bundle.exports().keySet()) {
				for (String file : Tree.files(Pattern.quote(bundle.folder() + "/src/" + name.replace('.', '/')) + "/[^/]*\\.java")) {
					String text = Tree.text(file);
					if (INTERFACE.matcher(text).find() && !ROLE.matcher(text).find()) {
						wrong.add(file);
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
	}
}
