package org.sagitta.ui.header.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.inspect.HeaderTree;
import org.sagitta.dicom.inspect.TagPath;

/// A header that was read. On a background thread; what a file is said to be wrong with, is said in the user's language.
/// @param remark what is odd about the files; "" where nothing is
record Read(HeaderTree tree, String remark) {
	/// @param others elements that other files have
	static Read of(DicomFiles reader, Path file, Set<TagPath> others) throws IOException {
		DicomFile read = load(reader, file);
		return new Read(HeaderTree.of(read, others), Failures.text(file, read));
	}

	/// Two files beside each other.
	static Read of(DicomFiles reader, Path file, Path other) throws IOException {
		DicomFile one = load(reader, file);
		DicomFile two = load(reader, other);
		String remark = Failures.text(file, one);
		return new Read(HeaderTree.of(one, two), remark.isEmpty() ? Failures.text(other, two) : remark);
	}

	private static DicomFile load(DicomFiles reader, Path file) throws IOException {
		try {
			return reader.read(file);
		} catch (IOException e) {
			throw new IOException(Failures.text(file, e), e);
		}
	}
}
