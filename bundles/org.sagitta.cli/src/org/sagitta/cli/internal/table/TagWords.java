package org.sagitta.cli.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sagitta.command.UsageException;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.VR;

/// The tags that the user names, separated by commas: keywords, `ggggeeee` or `gggg,eeee`.
record TagWords(List<Integer> tags) {
	private static final Pattern WORD = Pattern.compile("\\(?\\p{XDigit}{4},\\p{XDigit}{4}\\)?(?=,|$)|[^,]+");

	/// @throws UsageException when there is no such element, or it has no text
	static TagWords of(String text) throws UsageException {
		List<Integer> tags = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			tags.add(tag(matcher.group().strip()));
		}
		return new TagWords(tags);
	}

	private static int tag(String word) throws UsageException {
		int tag = Dictionary.tag(word).orElseThrow(() -> new UsageException("there is no element " + word));
		VR vr = Dictionary.vr(tag);
		if (!vr.isText() && !vr.isBinaryInteger() && !vr.isBinaryDecimal() && vr != VR.SQ && vr != VR.UN) {
			throw new UsageException(word + " has bytes (" + vr + "), and no text");
		}
		return tag;
	}

	List<String> titles() {
		return tags.stream().map(Dictionary::keyword).toList();
	}
}
