package org.sagitta.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The archives for the three systems: each with its own widgets, its start script and the plugin.
@Timeout(60)
class ArchivesTest {
	private static final Path FOLDER = Path.of(System.getProperty("sagitta.product", "")).toAbsolutePath().normalize();

	@Test
	void windows() throws IOException {
		try (var zip = new ZipFile(archive("win32.win32.x86_64.zip").toFile())) {
			List<String> entries = zip.stream().map(e -> e.getName()).toList();
			assertComplete(entries, "org.eclipse.swt.win32.win32.x86_64", "sagitta.cmd");
			String script = new String(zip.getInputStream(zip.getEntry("sagitta/sagitta.cmd")).readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(script.contains("\r\n"), "Windows wants its own line ends");
		}
	}

	@Test
	void linux() throws Exception {
		assertComplete(tar(archive("linux.gtk.x86_64.tar.gz")), "org.eclipse.swt.gtk.linux.x86_64", "sagitta");
	}

	@Test
	void mac() throws Exception {
		assertComplete(tar(archive("macosx.cocoa.aarch64.tar.gz")), "org.eclipse.swt.cocoa.macosx.aarch64", "sagitta");
	}

	private static Path archive(String system) {
		Path archive = FOLDER.resolve("org.sagitta.product-" + system);
		Product.skipUnless(Files.exists(archive), "there is no " + archive);
		return archive;
	}

	/// The names of the entries; of files that anybody may run, with a star.
	private static List<String> tar(Path archive) throws IOException, InterruptedException {
		Process tar = new ProcessBuilder("tar", "tvzf", archive.toString()).redirectErrorStream(true).start();
		String out = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertTrue(tar.waitFor() == 0, out);
		return out.lines().map(l -> l.substring(l.lastIndexOf(' ') + 1) + (l.startsWith("-rwxr-xr-x") ? "*" : "")).toList();
	}

	private static void assertComplete(List<String> entries, String widgets, String script) {
		assertTrue(entries.stream().anyMatch(e -> e.contains("/plugins/" + widgets + "_")), "lacks " + widgets);
		assertTrue(entries.stream().filter(e -> e.matches(".*/plugins/org\\.eclipse\\.swt\\.(win32|gtk|cocoa).*")).count() == 1, "has the widgets of others");
		assertTrue(entries.stream().anyMatch(e -> e.endsWith("/" + script) || e.endsWith("/" + script + "*")), "lacks " + script);
		assertTrue(script.endsWith(".cmd") || entries.stream().anyMatch(e -> e.endsWith("/" + script + "*")), script + " cannot be run");
		assertTrue(entries.stream().anyMatch(e -> e.contains("/plugins/org.sagitta.plugin.volume_")), "lacks the volume plugin");
		assertTrue(entries.stream().anyMatch(e -> e.contains("/p2/org.eclipse.equinox.p2.engine/profileRegistry/")), "lacks the profile");
	}
}
