package org.sagitta.dicom.inspect.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;

/// What of an element a search looks into.
public final class ElementTexts {
	private static final int LARGEST = 1 << 20;

	private ElementTexts() {
	}

	/// The tag number in both ways of writing it, keyword, name, the values together and the names of UIDs; of a value above 1 MB, and
	/// of bytes and words, nothing.
	public static Stream<String> of(DataSet dataSet, Element element) {
		return Stream.concat(called(dataSet, element.tag()), values(dataSet, element));
	}

	private static Stream<String> called(DataSet dataSet, int tag) {
		Names names = Names.of(dataSet, tag);
		return Stream.of(Tag.format(tag), String.format("%08X", tag), names.keyword(), names.name());
	}

	private static Stream<String> values(DataSet dataSet, Element element) {
		VR vr = element.vr();
		if (vr.isBulk() || vr == VR.SQ || ValueBytes.length(element.value()) > LARGEST) {
			return Stream.empty();
		}
		List<String> texts = dataSet.texts(element.tag());
		Stream<String> uids = vr == VR.UI ? texts.stream().map(Dictionary::uidName).flatMap(Optional::stream) : Stream.empty();
		return Stream.concat(Stream.of(String.join("\\", texts)), uids);
	}

	/// Down and up as a whole, which makes ẞ, ß and ss the same, then down letter by letter, which does so for ς and σ.
	public static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).codePoints()
				.map(Character::toLowerCase)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}
}
