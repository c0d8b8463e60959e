package org.sagitta.database.sql.internal.imports;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;

/// Lists the files below some paths, folder by folder, names in order, so that the same import meets them in the same order.
/// Links are followed, but no folder is walked twice.
final class Walker {
	private final Consumer<Path> files;
	private final Consumer<FileNote> failures;
	private final BooleanSupplier cancelled;
	private final Set<Path> seen = new HashSet<>();

	Walker(Consumer<Path> files, Consumer<FileNote> failures, BooleanSupplier cancelled) {
		this.files = files;
		this.failures = failures;
		this.cancelled = cancelled;
	}

	void walk(List<Path> paths) {
		var open = new ArrayDeque<Path>();
		for (Path path : paths) {
			Path absolute = path.toAbsolutePath().normalize();
			if (!Files.exists(absolute)) {
				failures.accept(new FileNote(absolute, Outcome.FAILED, "does not exist"));
			} else if (Files.isDirectory(absolute)) {
				open.add(absolute);
				drain(open);
			} else {
				files.accept(absolute);
			}
		}
	}

	private void drain(ArrayDeque<Path> open) {
		while (!open.isEmpty() && !cancelled.getAsBoolean()) {
			Path folder = open.pop();
			try {
				if (seen.add(folder.toRealPath())) {
					List<Path> below = list(folder);
					below.reversed().forEach(open::push);
				}
			} catch (IOException | DirectoryIteratorException e) {
				failures.accept(new FileNote(folder, Outcome.FAILED, "the folder cannot be read: " + e.getMessage()));
			}
		}
	}

	/// Hands out the files of a folder.
	/// @return its folders
	private List<Path> list(Path folder) throws IOException {
		var entries = new ArrayList<Path>();
		try (var stream = Files.newDirectoryStream(folder)) {
			stream.forEach(entries::add);
		}
		entries.sort(null);
		var folders = new ArrayList<Path>();
		for (Path entry : entries) {
			if (Files.isDirectory(entry)) {
				folders.add(entry);
			} else if (cancelled.getAsBoolean()) {
				break;
			} else {
				files.accept(entry);
			}
		}
		return folders;
	}
}
