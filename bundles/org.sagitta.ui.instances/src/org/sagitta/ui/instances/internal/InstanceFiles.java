package org.sagitta.ui.instances.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.sagitta.ui.instances.internal.model.InstanceRow;

/// Where the files of instances are, for the clipboard and the system's file manager.
/// @param launch opens a folder, and says whether it could
/// @param complain hears what cannot be done, and what to do
record InstanceFiles(Predicate<String> launch, Consumer<String> complain) {
	/// A line each; nothing, and a complaint, where no row has a file.
	Optional<String> paths(List<InstanceRow> rows) {
		List<Path> files = files(rows);
		return files.isEmpty() ? Optional.empty()
				: Optional.of(files.stream().map(Path::toString).collect(Collectors.joining(System.lineSeparator())));
	}

	/// That of the first row with a file; nothing, and a complaint, where there is none. Looks at the disk: blocks.
	Optional<Path> folder(List<InstanceRow> rows) {
		return files(rows).stream().findFirst().map(Path::getParent).filter(folder -> {
			boolean there = Files.isDirectory(folder);
			if (!there) {
				complain.accept(NLS.bind(Messages.folder_gone, folder));
			}
			return there;
		});
	}

	/// On the thread of the user interface.
	void open(Path folder) {
		if (!launch.test(folder.toString())) {
			complain.accept(NLS.bind(Messages.no_file_manager, folder));
		}
	}

	private List<Path> files(List<InstanceRow> rows) {
		List<Path> files = rows.stream().flatMap(row -> row.file().stream()).toList();
		if (files.isEmpty()) {
			complain.accept(Messages.no_files);
		}
		return files;
	}
}
