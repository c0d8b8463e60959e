package org.sagitta.dicom.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.inspect.TagPath.Match;
import org.sagitta.dicom.inspect.internal.ElementTexts;
import org.sagitta.dicom.inspect.internal.Walk;

/// Finds the elements that have something to do with a text: in the tag number (`(0010,0020)` or `00100020`), the keyword, the
/// name, a value, or the name of a UID; as the whole representation (`PN`). Upper and lower case are the same. Text values above
/// 1 MB, and bytes and words, are not looked into.
public final class TagSearch {
	private final String wanted;

	public TagSearch(String text) {
		wanted = fold(text.strip());
	}

	/// What matches, file meta information first, in order, nested elements too.
	public List<Match> find(DicomFile file) throws IOException {
		List<Match> matches = new ArrayList<>(find(file.meta()));
		matches.addAll(find(file.dataSet()));
		return matches;
	}

	public List<Match> find(DataSet dataSet) throws IOException {
		List<Match> matches = new ArrayList<>();
		Walk.through(dataSet, (place, element) -> {
			if (matches(place.dataSet(), element)) {
				matches.add(new Match(place.path(element.tag()), place.dataSet(), element));
			}
		});
		return matches;
	}

	private boolean matches(DataSet dataSet, Element element) {
		return fold(element.vr().name()).equals(wanted) || ElementTexts.of(dataSet, element).anyMatch(text -> fold(text).contains(wanted));
	}

	private static String fold(String text) {
		return ElementTexts.fold(text);
	}
}
