package org.sagitta.dicom.inspect;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.inspect.TagPath.Match;
import org.sagitta.dicom.inspect.internal.Names;
import org.sagitta.dicom.inspect.internal.ValueBytes;
import org.sagitta.dicom.inspect.internal.Walk;

/// Finds the elements that have something to do with a text: in the tag number (`(0010,0020)` or `00100020`), the keyword, the
/// name, a value, or the name of a UID; as the whole representation (`PN`). Upper and lower case are the same. Text values above
/// 1 MB, and bytes and words, are not looked into.
public final class TagSearch {
	private static final int LARGEST = 1 << 20;
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
		int tag = element.tag();
		Names names = Names.of(dataSet, tag);
		return contains(Tag.format(tag)) || contains(String.format("%08X", tag)) || contains(names.keyword()) || contains(names.name())
				|| fold(element.vr().name()).equals(wanted) || inValues(dataSet, element);
	}

	private boolean inValues(DataSet dataSet, Element element) {
		VR vr = element.vr();
		if (vr.isBulk() || vr == VR.SQ || ValueBytes.length(element.value()) > LARGEST) {
			return false;
		}
		List<String> texts = dataSet.texts(element.tag());
		return contains(String.join("\\", texts))
				|| vr == VR.UI && texts.stream().anyMatch(uid -> Dictionary.uidName(uid).filter(this::contains).isPresent());
	}

	private boolean contains(String text) {
		return fold(text).contains(wanted);
	}

	/// Down and up as a whole, which makes ẞ, ß and ss the same, then down letter by letter, which does so for ς and σ.
	private static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).codePoints()
				.map(Character::toLowerCase)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}
}
