package org.sagitta.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project's files: those under version control, or about to be.
final class Tree {
	static final Path ROOT = Path.of(System.getProperty("sagitta.root", "../..")).toAbsolutePath().normalize();

	private Tree() {
	}

	/// Paths relative to the root, with slashes.
	static List<String> files() {
		try {
			var git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").directory(ROOT.toFile())
					.redirectError(ProcessBuilder.Redirect.DISCARD).start();
			String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (git.waitFor() == 0) {
				return Stream.of(names.split("\0")).filter(f -> Files.isRegularFile(ROOT.resolve(f))).toList();
			}
		} catch (IOException _) {
			System.out.println("No git here: every file outside the folders called target and lib is looked at");
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
		try (Stream<Path> all = Files.walk(ROOT)) {
			return all.filter(Files::isRegularFile).map(f -> ROOT.relativize(f).toString().replace('\\', '/'))
					.filter(f -> !("/" + f).matches(".*/(target|lib|\\.git|\\.build)/.*")).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static List<String> files(String regex) {
		return files().stream().filter(f -> f.matches(regex)).toList();
	}

	static String text(String file) {
		try {
			return new String(Files.readAllBytes(ROOT.resolve(file)), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
