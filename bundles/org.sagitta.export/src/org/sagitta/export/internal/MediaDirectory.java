package org.sagitta.export.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.sagitta.dicom.DicomDirectory;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.DirectoryWriter;
import org.sagitta.export.internal.files.Errors;
import org.sagitta.export.internal.files.Unsynced;

/// The DICOMDIR of what was exported (PS3.10 section 8).
final class MediaDirectory {
	private static final String NAME = "DICOMDIR";
	private static final int NAMED = 5;

	private final DicomFiles files;
	private final Path target;
	private final Unsynced folders;
	/// In the order of the export.
	private final Map<Long, Path> exported = new TreeMap<>();

	MediaDirectory(DicomFiles files, Path target, Unsynced folders) {
		this.folders = folders;
		this.files = files;
		this.target = target;
	}

	synchronized void add(long place, Path file) {
		exported.put(place, file);
	}

	/// Writes it, or finds the one that a former export has written.
	/// @param problems takes why it does not list all files
	Optional<Path> write(Collection<String> problems, Collection<String> warnings) {
		Path path = target.resolve(NAME);
		try {
			if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
				return found(path, problems);
			}
			var writer = new DirectoryWriter("");
			Map<String, Integer> lacking = new TreeMap<>();
			int taken = 0;
			for (Path file : exported.values()) {
				taken += add(file, writer, lacking, problems) ? 1 : 0;
			}
			lacking.forEach((keyword, count) -> warnings.add(count + " files have no " + keyword
					+ ", which a DICOMDIR must have (PS3.3 section F.5); other programs may refuse it"));
			if (taken == 0) {
				return Optional.empty();
			}
			writer.write(files, path);
			folders.add(target);
			folders.sync();
			return Optional.of(path);
		} catch (IOException e) {
			problems.add(path + " was not written: " + Errors.text(e));
			return Optional.empty();
		}
	}

	private boolean add(Path file, DirectoryWriter writer, Map<String, Integer> lacking, Collection<String> problems) {
		try {
			DicomFile read = files.read(file);
			writer.add(read.dataSet(), read.transferSyntax(), id(file)).forEach(tag -> lacking.merge(Dictionary.keyword(tag), 1, Integer::sum));
			return true;
		} catch (IOException e) {
			problems.add(file + " is not in the DICOMDIR: " + Errors.text(e));
			return false;
		}
	}

	private List<String> id(Path file) {
		return StreamSupport.stream(target.relativize(file).spliterator(), false).map(Path::toString).toList();
	}

	/// One that is there must list the files; it is not ours to replace.
	private Optional<Path> found(Path path, Collection<String> problems) {
		Set<List<String>> listed = new HashSet<>();
		try {
			DicomDirectory.of(files.read(path)).all().forEach(record -> listed.add(record.fileId()));
		} catch (DicomException e) {
			problems.add(path + " is there already and is no DICOMDIR: " + Errors.text(e));
			return Optional.empty();
		} catch (IOException e) {
			problems.add(path + " is there already and cannot be read: " + Errors.text(e));
			return Optional.empty();
		}
		List<Path> missing = exported.values().stream().filter(file -> !listed.contains(id(file))).toList();
		if (missing.isEmpty()) {
			return Optional.of(path);
		}
		problems.add(path + " is there already and does not list " + missing.size() + " of the files ("
				+ missing.stream().limit(NAMED).map(file -> String.join("/", id(file))).collect(Collectors.joining(", "))
				+ (missing.size() > NAMED ? ", …" : "") + "). It was left as it is: move it away and export again, or export to an empty folder");
		return Optional.empty();
	}
}
