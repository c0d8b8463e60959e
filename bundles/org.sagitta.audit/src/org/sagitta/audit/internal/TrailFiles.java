package org.sagitta.audit.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of a log: one for each year in which something was recorded, one chain through all of them.
final class TrailFiles {
	private static final Pattern NAME = Pattern.compile("audit-(\\d{4})\\.log");

	private TrailFiles() {
	}

	/// The files that are there, the oldest first.
	static List<Path> list(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return List.of();
		}
		try (Stream<Path> all = Files.list(folder)) {
			// As all years have four digits, the order of the names is that of the years.
			return all.filter(f -> NAME.matcher(f.getFileName().toString()).matches()).sorted().toList();
		}
	}

	static Path of(Path folder, int year) {
		return folder.resolve("audit-%04d.log".formatted(Math.clamp(year, 0, 9999)));
	}

	static int year(Path file) {
		Matcher name = NAME.matcher(file.getFileName().toString());
		if (!name.matches()) {
			throw new IllegalArgumentException(file.toString());
		}
		return Integer.parseInt(name.group(1));
	}
}
