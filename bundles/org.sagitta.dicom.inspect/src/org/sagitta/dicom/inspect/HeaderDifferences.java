package org.sagitta.dicom.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.inspect.internal.Meaning;
import org.sagitta.dicom.inspect.internal.ValueBytes;
import org.sagitta.dicom.inspect.internal.Walk;

/// Which elements differ among several files that are given one after the other. Of a file no more stays than a short fingerprint for each
/// element of a path that was not seen before. Values differ by what they mean, as in [Comparison]; group lengths do not count. Values
/// that stayed in their files are read piece by piece, until they are known to differ.
public final class HeaderDifferences {
	private static final int MOST = 2_000_000;
	private static final int SHORT = 64;

	/// What is known of one path.
	private static final class State {
		final String fingerprint;
		int files = 1;
		int last;
		boolean differs;

		State(String fingerprint, int file) {
			this.fingerprint = fingerprint;
			last = file;
		}
	}

	private final Map<TagPath, State> states = new HashMap<>();
	private int files;

	/// Adds a file.
	/// @throws DicomException when the files have more different elements than can be held
	/// @throws IOException when a value cannot be read; the file counts nevertheless, as far as it was read
	public void add(DicomFile file) throws IOException {
		files++;
		add(file.meta());
		add(file.dataSet());
	}

	private void add(DataSet dataSet) throws IOException {
		Walk.through(dataSet, (place, element) -> {
			if ((element.tag() & 0xFFFF) != 0) {
				add(place.path(element.tag()), place.dataSet(), element);
			}
		});
	}

	private void add(TagPath path, DataSet dataSet, Element element) throws IOException {
		State state = states.get(path);
		if (state == null) {
			if (states.size() == MOST) {
				throw new DicomException(DicomException.Kind.LIMIT, -1, "The files have more than " + MOST + " elements in different places");
			}
			states.put(path, new State(fingerprint(dataSet, element), files));
		} else if (state.last != files) { // The same path twice in a file: the same creator has reserved two blocks.
			state.last = files;
			state.files++;
			state.differs = state.differs || !state.fingerprint.equals(fingerprint(dataSet, element));
		}
	}

	private static String fingerprint(DataSet dataSet, Element element) throws IOException {
		String text = element.vr() + " " + Meaning.describe(dataSet, element);
		return text.length() <= SHORT ? text : ValueBytes.digest(new Value.Bytes(text.getBytes(StandardCharsets.UTF_8)));
	}

	/// How many files were added.
	public int files() {
		return files;
	}

	/// The elements whose values differ between files, or that not all files have.
	public Set<TagPath> paths() {
		Set<TagPath> paths = new HashSet<>();
		states.forEach((path, state) -> {
			if (state.differs || state.files < files) {
				paths.add(path);
			}
		});
		return paths;
	}
}
