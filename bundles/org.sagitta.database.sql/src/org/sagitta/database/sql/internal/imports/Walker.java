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
import org.sagitta.database.ImportRequest;

/// Lists the files below some paths, folder by folder, names in order, so that the same import meets them in the same order.
/// No folder is walked twice, whatever links lead to it. A DICOMDIR that is named by itself stands for the files that it names.
final class Walker {
	private final Consumer<Path> files;
	private final DirectoryFiles directories;
	private final Set<ImportRequest.Option> options;
	private final Consumer<FileNote> failures;
	private final BooleanSupplier cancelled;
	private final Set<Path> seen = new HashSet<>();

	Walker(Consumer<Path> files, DirectoryFiles directories, Set<ImportRequest.Option> options, Consumer<FileNote> failures,
			BooleanSupplier cancelled) {
		this.files = files;
		this.directories = directories;
		this.options = options;
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
			} else if (DirectoryFiles.isNamed(absolute)) {
				directories.find(absolute, files);
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
			for (Path entry : stream) {
				if (isWanted(entry)) {
					entries.add(entry);
				}
			}
		}
		entries.sort(null);
		var folders = new ArrayList<Path>();
		for (Path entry : entries) {
			if (Files.isDirectory(entry)) {
				folders.add(entry);
			} else if (cancelled.getAsBoolean()) {
				break;
			} else {
				if (DirectoryFiles.isNamed(entry)) {
					directories.find(entry, _ -> { }); // they are below this folder; what is missing is told
				}
				files.accept(entry);
			}
		}
		return folders;
	}

	private boolean isWanted(Path entry) throws IOException {
		return (options.contains(ImportRequest.Option.FOLLOW_LINKS) || !Files.isSymbolicLink(entry))
				&& (options.contains(ImportRequest.Option.HIDDEN_FILES) || !Files.isHidden(entry));
	}
}
