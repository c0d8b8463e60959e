package org.sagitta.dicom.inspect.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.inspect.Finding;
import org.sagitta.dicom.inspect.Finding.Severity;
import org.sagitta.dicom.inspect.TagPath;

/// Collects findings. What is the same in several items of a sequence becomes one, with their number: a file may have
/// thousands of items.
public final class Findings {
	private static final int MOST = 1000;

	private record Kind(Severity severity, TagPath path, String message) { }

	private static final class Found {
		final Finding first;
		int count = 1;

		Found(Finding first) {
			this.first = first;
		}
	}

	private final Map<Kind, Found> found = new LinkedHashMap<>();
	private int more;

	/// @param path null where there is none
	public void add(Severity severity, long offset, TagPath path, String message) {
		Kind kind = new Kind(severity, path == null ? null : path.anyItem(), path == null ? offset + " " + message : message);
		Found alike = found.get(kind);
		if (alike != null) {
			alike.count++;
		} else if (found.size() < MOST) {
			found.put(kind, new Found(new Finding(severity, offset, Optional.ofNullable(path), Printable.of(message))));
		} else {
			more++;
		}
	}

	void error(TagPath path, String message) {
		add(Severity.ERROR, -1, path, message);
	}

	void warning(TagPath path, String message) {
		add(Severity.WARNING, -1, path, message);
	}

	void info(TagPath path, String message) {
		add(Severity.INFO, -1, path, message);
	}

	/// @param file what they are about, to see where in it they are
	public List<Finding> all(DicomFile file) {
		List<Finding> all = new ArrayList<>();
		for (Found each : found.values()) {
			Finding first = each.first;
			long offset = first.offset() >= 0 || first.path().isEmpty() ? first.offset() : Position.of(file, first.path().get());
			all.add(new Finding(first.severity(), offset, first.path(),
					each.count == 1 ? first.message() : first.message() + " (" + each.count + " times)"));
		}
		if (more > 0) {
			all.add(new Finding(Severity.WARNING, -1, Optional.empty(), "There are " + more + " findings more than are listed here"));
		}
		return all;
	}
}
