package org.sagitta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/// What lies in the project's tree, and what must not.
class TreeTest {
	/// What the code of former versions wrote, for the tests of upgrades.
	private static final String OLD_DATABASE = "tests/org\\.sagitta\\.database\\.tests/.*/version-\\d+\\.zip";
	private static final int LINES = 500;
	private static final long PICTURE = 300 * 1024;
	private static final String NO_TEXT = ".*\\.(png|svg|gif|ico|icns)";
	/// Names of standards and of their documents, which nothing is fetched from; one is a part of a private creator's name.
	private static final Set<String> NAMES = Set.of("maven.apache.org", "www.osgi.org", "www.w3.org", "www.eclipse.org", "dicom.nema.org",
			"www.unicode.org", "www.gemedicalsystems.com", "example.org", "example.com", "localhost", "127.0.0.1");
	private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)");
	private static final Pattern REGISTRY = Pattern.compile("\\b(?:repo\\d*|registry|central|oss|download|packages?)\\.[a-z0-9-]+\\.(?:org|com|io|net|dev)\\b");
	private static final Pattern ABSOLUTE = Pattern.compile("(?<![\\w.$~}/-])(?:/home|/root|/Users|/work|/tmp|/mnt|[A-Z]:\\\\\\\\?Users)(?:/|\\\\)\\w");

	@Test
	void nothingCompiledOrForeignIsTracked() {
		List<String> found = Tree.files("(?i).*\\.(jar|class|dcm|so|dll|dylib|zip|gz|xz|7z|exe|o|a|war|nii|nrrd)");
		assertEquals(List.of(), found.stream().filter(file -> !file.matches(OLD_DATABASE)).toList());
	}

	@Test
	void picturesAreSmall() throws IOException {
		var wrong = new ArrayList<String>();
		for (String file : Tree.files(NO_TEXT)) {
			if (Files.size(Tree.ROOT.resolve(file)) > PICTURE) {
				wrong.add(file);
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void noSourceFileIsLong() {
		assertEquals(List.of(), Tree.files(".*\\.(java|py|sh|js|css)|[^/.]+|.*/rootfiles/.*").stream()
				.filter(f -> Tree.text(f).lines().count() > LINES && !f.equals("LICENSE")).toList());
	}

	@Test
	void nothingNamesAHostOrAFolderOfOneMachine() {
		var wrong = new ArrayList<String>();
		for (String file : Tree.files()) {
			if (file.matches(NO_TEXT) || file.equals("LICENSE")) {
				continue;
			}
			String text = Tree.text(file);
			ADDRESS.matcher(text).results().map(m -> m.group(1)).filter(h -> !NAMES.contains(h)).distinct().forEach(h -> wrong.add(file + " names " + h));
			REGISTRY.matcher(text).results().map(m -> m.group()).distinct().forEach(h -> wrong.add(file + " names " + h));
			ABSOLUTE.matcher(text).results().map(m -> m.group()).distinct().forEach(p -> wrong.add(file + " has the path " + p + "…"));
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void packagesBeginWithTheNameOfTheirBundle() {
		var wrong = new ArrayList<String>();
		for (String file : Tree.files("(bundles|tests)/org\\.sagitta[^/]*/src/.*\\.java")) {
			String bundle = file.split("/")[1].replaceFirst("\\.tests$", "");
			String folder = file.replaceFirst("^[^/]*/[^/]*/src/", "").replaceFirst("/[^/]*$", "").replace('/', '.');
			if (!(folder + ".").startsWith(bundle + ".")
					|| !Pattern.compile("^package " + Pattern.quote(folder) + ";", Pattern.MULTILINE).matcher(Tree.text(file)).find()) {
				wrong.add(file);
			}
		}
		assertEquals(List.of(), wrong);
	}
}
