package org.sagitta.cli.internal.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.inspect.TagPath;
import org.sagitta.dicom.inspect.TagSearch;

/// The elements that were asked for: by their paths, and by what they have to do with a text.
final class TagSelection {
	private final List<TagPath> paths;
	private final Optional<TagSearch> search;
	private final Set<TagPath> found = new HashSet<>();

	TagSelection(List<TagPath> paths, Optional<TagSearch> search) {
		this.paths = paths;
		this.search = search;
	}

	/// Those by path first, in the order of the paths.
	List<TagPath.Match> find(DicomFile file) throws IOException {
		List<TagPath.Match> matches = new ArrayList<>();
		for (TagPath path : paths) {
			List<TagPath.Match> some = path.find(file);
			if (!some.isEmpty()) {
				found.add(path);
			}
			matches.addAll(some);
		}
		if (search.isPresent()) {
			matches.addAll(search.get().find(file));
		}
		return matches;
	}

	/// Whether only a text was asked for, and whole sequences therefore not.
	boolean isSearch() {
		return paths.isEmpty();
	}

	/// The paths that led to nothing in any of the files.
	List<TagPath> nowhere() {
		return paths.stream().filter(path -> !found.contains(path)).distinct().toList();
	}
}
