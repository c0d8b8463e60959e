package org.sagitta.ui.internal.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.sagitta.ui.internal.importing.ReportText.Line;

/// What is imported when files of a report are tried again.
final class Again {
	private Again() {
	}

	/// The files and folders that were not taken. A report calls an entry of an archive by the name of the archive, a `!` and its own: the
	/// archive is tried again. Looks at the disk: blocks.
	static List<Path> paths(List<Line> lines) {
		return paths(lines, Files::isRegularFile);
	}

	static List<Path> paths(List<Line> lines, Predicate<Path> isFile) {
		return lines.stream().filter(line -> !line.taken()).map(Line::file).filter(Path::isAbsolute).map(file -> outside(file, isFile)).distinct().toList();
	}

	private static Path outside(Path file, Predicate<Path> isFile) {
		String name = String.valueOf(file.getFileName());
		for (int at = name.indexOf('!'); at > 0 && !isFile.test(file); at = name.indexOf('!', at + 1)) {
			Path archive = file.resolveSibling(name.substring(0, at));
			if (isFile.test(archive)) {
				return archive;
			}
		}
		return file;
	}
}
