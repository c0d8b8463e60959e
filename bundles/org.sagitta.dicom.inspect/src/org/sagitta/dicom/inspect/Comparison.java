package org.sagitta.dicom.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.inspect.internal.DataSetPair;

/// Compares two files, or data sets: element by element, sequences item by item, values by what they mean. Values that stayed in
/// their files are read piece by piece, and reported by length and SHA-256. Group lengths are not compared: they follow from
/// the rest.
/// @param ignored paths to leave out; a single tag is left out wherever it is
public record Comparison(List<TagPath> ignored) {
	public Comparison {
		ignored = List.copyOf(ignored);
	}

	/// File meta information, transfer syntaxes and data sets.
	public List<Difference> of(DicomFile a, DicomFile b) throws IOException {
		List<Difference> differences = new ArrayList<>(of(a.meta(), b.meta()));
		TagPath syntax = TagPath.of(Tag.TransferSyntaxUID);
		if (!a.transferSyntax().equals(b.transferSyntax()) && !ignores(syntax)
				&& differences.stream().noneMatch(difference -> difference.path().equals(syntax))) {
			// The bytes say so, whatever the file meta information says.
			differences.add(new Difference(Difference.Kind.VALUE, syntax, a.transferSyntax(), b.transferSyntax()));
		}
		differences.addAll(of(a.dataSet(), b.dataSet()));
		return differences;
	}

	public List<Difference> of(DataSet a, DataSet b) throws IOException {
		try {
			return new DataSetPair(this::ignores).compare(a, b);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private boolean ignores(TagPath path) {
		TagPath.Step last = path.steps().getLast();
		TagPath alone = new TagPath(List.of(last));
		return ignored.stream().anyMatch(each -> each.covers(each.steps().size() == 1 ? alone : path));
	}
}
