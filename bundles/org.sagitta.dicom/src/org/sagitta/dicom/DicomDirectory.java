package org.sagitta.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.DicomFile.Problem;
import org.sagitta.dicom.internal.DirectoryTree;

/// The directory of a file-set: a DICOMDIR (PS3.3 annex F, PS3.10 section 8).
/// @param fileSetId its name, may be empty
/// @param roots the records at the top, in most cases patients. Records that nothing leads to are here as well, so that no file
///        is lost by a broken link
/// @param problems where the links between the records contradict each other
public record DicomDirectory(String fileSetId, List<DirectoryRecord> roots, List<Problem> problems) {
	/// @throws DicomException when the file is no DICOMDIR
	public static DicomDirectory of(DicomFile file) throws DicomException {
		return DirectoryTree.of(file);
	}

	/// All records, each before those below it.
	public List<DirectoryRecord> all() {
		return roots.stream().flatMap(record -> record.all().stream()).toList();
	}

	/// The file that a Referenced File ID names below the folder of its DICOMDIR: in any case of letters, as media are copied, but
	/// never outside of that folder, be it by the name or by a symbolic link.
	/// @return empty when there is no such file
	/// @throws DicomException when a component could lead elsewhere
	public static Optional<Path> resolve(Path folder, List<String> fileId) throws IOException {
		Path at = folder;
		for (String component : fileId) {
			if (component.isBlank() || component.matches("\\.+") || component.chars().anyMatch(DicomDirectory::isNoneOfAName)) {
				throw new DicomException(Kind.MALFORMED, -1, "The file ID " + String.join("\\", fileId) + " is none: \"" + component + "\" names no file");
			}
			Optional<Path> next = child(at, component);
			if (next.isEmpty()) {
				return Optional.empty();
			}
			at = next.get();
		}
		if (fileId.isEmpty() || !Files.isRegularFile(at)) {
			return Optional.empty();
		}
		if (!at.toRealPath().startsWith(folder.toRealPath())) {
			throw new DicomException(Kind.MALFORMED, -1, "The file ID " + String.join("\\", fileId) + " leads out of " + folder);
		}
		return Optional.of(at);
	}

	private static boolean isNoneOfAName(int c) {
		return c < ' ' || "/\\:*?\"<>|".indexOf(c) >= 0;
	}

	private static Optional<Path> child(Path folder, String name) throws IOException {
		try {
			Path exact = folder.resolve(name);
			if (Files.exists(exact)) {
				return Optional.of(exact);
			}
		} catch (InvalidPathException _) {
			return Optional.empty(); // the names of files have no such character here, be it by the system or by the locale
		}
		if (!Files.isDirectory(folder)) {
			return Optional.empty();
		}
		try (Stream<Path> children = Files.list(folder)) {
			return children.filter(path -> plain(path.getFileName().toString()).equals(plain(name))).sorted().findFirst();
		}
	}

	/// Without what some systems add to the names of a CD: a version, or a dot at the end.
	private static String plain(String name) {
		return name.toUpperCase(Locale.ROOT).replaceFirst("\\.?(;\\d+)?$", "");
	}
}
