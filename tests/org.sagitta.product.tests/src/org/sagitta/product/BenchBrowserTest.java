package org.sagitta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The measurements of the browser, in the workbench of the product, with a small database. What they measure on a machine that also builds
/// is not judged.
@Timeout(600)
class BenchBrowserTest {
	private static final List<String> FIGURES = List.of("first rows after the start of Java", "first window of rows", "a letter in the search box",
			"last letter of a word typed fast", "sort by any of", "series of another patient", "longest stall of the SWT thread");
	@TempDir
	Path temp;

	@Test
	void theWorkbenchIsMeasured() throws IOException {
		String display = System.getenv("DISPLAY");
		Product.skipUnless(display != null, "the workbench needs a display");
		Product product = Product.copy(temp);
		Path folder = Files.createDirectory(temp.resolve("a folder"));
		Product.Output output = product.run(Duration.ofMinutes(8), display, "bench", "browser", "--studies", "200", "--least", "--folder", folder);
		System.out.println(output);
		for (String figure : FIGURES) {
			assertTrue(output.out().lines().anyMatch(line -> line.startsWith(figure)), figure + " is missing: " + output);
		}
		boolean missed = output.out().contains("NOT REACHED");
		assertEquals(missed ? 1 : 0, output.exit(), output.toString());
		assertTrue(output.err().isBlank(), output.toString());
		try (Stream<Path> all = Files.list(folder)) {
			assertTrue(all.noneMatch(file -> file.getFileName().toString().startsWith("results")));
		}
	}

	@Test
	void withoutADisplayItSaysSoAndMakesNothing() throws IOException {
		Product product = Product.copy(temp);
		Path folder = temp.resolve("nothing");
		Product.Output output = product.run("bench", "browser", "--folder", folder);
		assertEquals(1, output.exit());
		assertTrue(output.err().contains("display"), output.toString());
		assertTrue(Files.notExists(folder));
	}
}
