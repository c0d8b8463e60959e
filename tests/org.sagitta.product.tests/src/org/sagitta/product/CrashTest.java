package org.sagitta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed in the middle of an import: what it had reported is there, nothing is half there, and the import can be
/// done again.
@Timeout(600)
class CrashTest {
	private static final int FILES = 2500;
	private static final Pattern COUNT = Pattern.compile("\"NumberOfSeriesRelatedInstances\":\\s*(\\d+)");
	private static final Pattern FILE = Pattern.compile("\"File\":\\s*\"([^\"]*)\"");
	@TempDir
	Path temp;

	@Test
	void aKilledImportLosesNothingThatWasReported() throws IOException {
		Product product = Product.copy(temp);
		product.run("sample", temp.resolve("samples")).ok();
		long size = copies(temp.resolve("many"));

		Process running = product.start(null, "import", temp.resolve("many"), "--copy");
		Eventually.await("the import owns the database", Duration.ofSeconds(60), product::owned);
		int[] reported = new int[1];
		Eventually.await("some files are taken", Duration.ofSeconds(60), () -> (reported[0] = count(product)) > 0);
		assertTrue(running.isAlive(), "the import was over before it could be killed: use more files");
		Product.kill(running);

		int kept = count(product);
		System.out.println("Killed during an import: " + reported[0] + " were reported, " + kept + " of " + FILES + " are there");
		assertTrue(kept >= reported[0], kept + " of " + reported[0] + " reported ones are there");
		List<Path> files = files(product);
		assertEquals(kept, files.size());
		for (Path file : files) {
			assertEquals(size, Files.size(file), file + " is whole");
		}
		product.run("import", temp.resolve("many"), "--copy").ok();
		assertEquals(FILES, count(product));
		try (Stream<Path> stored = Files.walk(product.database().resolve("dicom"))) {
			assertEquals(FILES, stored.filter(Files::isRegularFile).count(), "no file is there twice, or without an owner");
		}
	}

	private static int count(Product product) {
		return COUNT.matcher(product.run("list", "series", "--json").ok().out()).results().mapToInt(m -> Integer.parseInt(m.group(1))).sum();
	}

	private static List<Path> files(Product product) {
		return FILE.matcher(product.run("list", "instances", "--json").ok().out()).results().map((MatchResult m) -> Path.of(m.group(1))).toList();
	}

	/// Copies of one sample, each with a SOP Instance UID of its own.
	/// @return the size of each
	private long copies(Path folder) throws IOException {
		Path sample;
		try (Stream<Path> all = Files.walk(temp.resolve("samples"))) {
			sample = all.filter(f -> f.toString().endsWith(".dcm")).findFirst().orElseThrow();
		}
		// ISO 8859-1 keeps every byte.
		String bytes = Files.readString(sample, StandardCharsets.ISO_8859_1);
		var uid = Pattern.compile("\u0002\u0000\u0003\u0000UI..([0-9.]+)", Pattern.DOTALL).matcher(bytes);
		assertTrue(uid.find(), "a file meta header");
		String prefix = uid.group(1).substring(0, uid.group(1).length() - 6);
		Files.createDirectories(folder);
		for (int i = 0; i < FILES; i++) {
			String copy = bytes.replace(uid.group(1), prefix + String.format("%06d", 100_000 + i));
			Files.writeString(folder.resolve(i + ".dcm"), copy, StandardCharsets.ISO_8859_1);
		}
		return Files.size(sample);
	}
}
