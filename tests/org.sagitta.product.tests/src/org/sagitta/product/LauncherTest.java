package org.sagitta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The start script, in a folder whose name has a blank.
@Timeout(300)
class LauncherTest {
	@TempDir
	Path temp;
	private Product product;

	@BeforeEach
	void copy() {
		product = Product.copy(temp);
	}

	@Test
	void aCommandRunsThroughALinkAndBesideJarsOfOtherVersions() throws Exception {
		for (String other : new String[] { "org.sagitta.command_0.0.1.jar", "org.sagitta.command_99.0.0.jar", "org.eclipse.equinox.launcher_99.0.0.jar" }) {
			Files.writeString(product.folder().resolve("plugins").resolve(other), "no jar");
		}
		Path link = Files.createSymbolicLink(temp.resolve("link"), product.folder().resolve("sagitta"));
		var help = run(link, Map.of(), "--help");
		assertEquals(0, help.exit(), help.toString());
		assertTrue(help.out().contains("import"), help.toString());
		assertEquals(2, run(link, Map.of(), "nosuchcommand").exit());
	}

	@Test
	void withoutADisplayItSaysWhatCannotBeDone() throws Exception {
		var tried = run(product.folder().resolve("sagitta"), Map.of());
		assertEquals(1, tried.exit());
		assertTrue(tried.out().contains("no display") && tried.out().contains("sagitta help"), tried.toString());
	}

	@Test
	void aJavaThatIsNoneIsNamed() throws Exception {
		Path none = Files.writeString(temp.resolve("java"), "no program");
		var tried = run(product.folder().resolve("sagitta"), Map.of("SAGITTA_JAVA", none.toString()), "help");
		assertNotEquals(0, tried.exit());
		assertTrue(tried.out().contains(none.toString()) && tried.out().contains("25"), tried.toString());
	}

	private Product.Output run(Path script, Map<String, String> more, String... words) throws IOException, InterruptedException {
		var command = new ArrayList<>(List.of(script.toString()));
		command.addAll(List.of(words));
		Path out = temp.resolve("out.txt");
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
		builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
		builder.environment().put("SAGITTA_HOME", product.home().toString());
		builder.environment().put("SAGITTA_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
		builder.environment().putAll(more);
		Process process = builder.start();
		assertTrue(process.waitFor(120, TimeUnit.SECONDS));
		return new Product.Output(List.copyOf(command), process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), "", 0);
	}
}
