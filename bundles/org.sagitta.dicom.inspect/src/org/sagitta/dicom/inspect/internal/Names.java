package org.sagitta.dicom.inspect.internal;

import java.util.Optional;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.inspect.TagPath.Step;

/// What an element is called, in short (keyword) and for people (name).
/// @param known whether a dictionary has it
public record Names(String keyword, String name, boolean known) {
	private static final Names GROUP_LENGTH = new Names("GenericGroupLength", "Generic Group Length", true);

	public static Names of(DataSet dataSet, int tag) {
		if (Tag.isPrivate(tag)) {
			return ofPrivate(dataSet, tag);
		}
		Optional<Dictionary.Entry> entry = Dictionary.element(tag);
		if (entry.isPresent()) {
			return of(entry.get(), "");
		}
		return (tag & 0xFFFF) == 0 ? GROUP_LENGTH : unknown("Unknown");
	}

	/// By a path alone; a private element lies in whatever block its creator has reserved.
	public static Names of(Step step) {
		int block = step.creator().isEmpty() ? 0 : 0x1000;
		DataSet named = new DataSet();
		if (block != 0) {
			named.put(step.tag() & 0xFFFF0000 | 0x10, VR.LO, step.creator());
		}
		return of(named, step.tag() | block);
	}

	private static Names ofPrivate(DataSet dataSet, int tag) {
		if ((tag & 0xFFFF) == 0) {
			return GROUP_LENGTH;
		}
		if (Tag.isPrivateCreator(tag)) {
			return new Names("PrivateCreator", "Private Creator", true);
		}
		String creator = dataSet.privateCreator(tag);
		if (creator.isEmpty()) {
			return unknown("Unknown (private, without creator)");
		}
		String by = " (\"" + Printable.of(creator) + "\")";
		return Dictionary.element(tag, creator).map(entry -> of(entry, by))
				.orElse(unknown("Unknown (private, \"" + Printable.of(creator) + "\")"));
	}

	private static Names of(Dictionary.Entry entry, String suffix) {
		String keyword = entry.keyword().isEmpty() ? entry.name() : entry.keyword();
		return new Names((keyword.isEmpty() ? "Retired" : keyword) + suffix, entry.name() + suffix, true);
	}

	private static Names unknown(String text) {
		return new Names(text, text, false);
	}
}
