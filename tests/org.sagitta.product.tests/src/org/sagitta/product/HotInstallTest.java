package org.sagitta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The product as it is shipped, with its workbench open: a plugin arrives from the update site, works, and leaves again.
@Timeout(600)
class HotInstallTest {
	private static final String PLUGIN = "org.sagitta.plugin.volume.feature";
	private static final Pattern SERIES = Pattern.compile("\"SeriesInstanceUID\"\\s*:\\s*\"([0-9.]+)\"[^}]*\"Modality\"\\s*:\\s*\"CT\"|"
			+ "\"Modality\"\\s*:\\s*\"CT\"[^}]*\"SeriesInstanceUID\"\\s*:\\s*\"([0-9.]+)\"");
	@TempDir
	Path temp;
	private Product product;
	private Process workbench;

	@BeforeEach
	void copy() {
		product = Product.copy(temp);
	}

	@AfterEach
	void stop() {
		if (workbench != null) {
			Product.kill(workbench);
		}
	}

	@Test
	void thePluginCanBeLeftOutAndInstalledIntoTheRunningWorkbench() throws IOException {
		String display = System.getenv("DISPLAY");
		Product.skipUnless(display != null && !display.isBlank(), "no DISPLAY, so no workbench");
		assertTrue(product.run("plugin", "list").ok().out().contains(PLUGIN), "the product brings the plugin");
		product.run("plugin", "uninstall", PLUGIN).ok();
		product.run("sample", temp.resolve("samples")).ok();

		openWorkbench(display);
		product.run("import", temp.resolve("samples")).ok();
		String series = ctSeries();
		Path picture = temp.resolve("picture.png");
		var without = product.run("load", series, "--png", picture);
		assertEquals(1, without.exit(), without.toString());
		assertFalse(without.err().isBlank(), "it says why: " + without);
		assertEquals(0, pictures());

		var refused = product.run("plugin", "install", Product.site(), PLUGIN);
		assertNotEquals(0, refused.exit(), refused.toString());
		assertTrue(refused.err().contains("org.sagitta.plugin.volume") && refused.err().matches("(?s).*\\b[0-9a-f]{64}\\b.*"), refused.toString());
		assertFalse(product.run("plugin", "list").ok().out().contains(PLUGIN));

		product.run("plugin", "install", Product.site(), PLUGIN, "--trust-unsigned").ok();
		assertTrue(product.run("plugin", "list").ok().out().contains(PLUGIN));
		var loaded = product.run("load", series, "--png", picture).ok();
		assertTrue(pictures() > 0, loaded.toString());
		var attached = product.run("list", "series").ok();
		System.out.println("Attached: list series in " + attached.millis() + " ms, load with pictures in " + loaded.millis() + " ms");

		product.run("plugin", "uninstall", PLUGIN).ok();
		assertNotEquals(0, product.run("load", series, "--png", picture).exit());
		assertTrue(workbench.isAlive(), "all of it went on in one run of the workbench");
		close();
		product.run("list", "series").ok(); // an owner that was ended leaves nothing in the way
		assertFalse(product.run("plugin", "list").ok().out().contains(PLUGIN), "it stays away");
	}

	private void openWorkbench(String display) throws IOException {
		long start = System.nanoTime();
		workbench = product.start(display, "-nosplash");
		Eventually.await("the workbench owns its database", Duration.ofSeconds(90), () -> product.owned() || !workbench.isAlive());
		assertTrue(workbench.isAlive(), () -> "the workbench ended by itself: " + workbench.exitValue());
		System.out.println("The workbench has its database open and takes commands after " + (System.nanoTime() - start) / 1_000_000 + " ms");
	}

	private void close() {
		workbench.destroy(); // the script ends what it has started
		Eventually.await("the workbench closes", Duration.ofSeconds(60), () -> !workbench.isAlive());
	}

	private String ctSeries() {
		String json = product.run("list", "series", "--json").ok().out();
		var found = SERIES.matcher(json);
		assertTrue(found.find(), json);
		return found.group(1) != null ? found.group(1) : found.group(2);
	}

	private long pictures() throws IOException {
		try (var files = Files.list(temp)) {
			return files.filter(f -> f.toString().endsWith(".png")).count();
		}
	}
}
