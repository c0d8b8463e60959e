package org.sagitta.dicom;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.sagitta.dicom.internal.ElementTable;
import org.sagitta.dicom.internal.PrivateTable;
import org.sagitta.dicom.internal.UidTable;

/// The standard's dictionaries: data elements (PS3.6 section 6), and UIDs (PS3.6 annex A); and private elements of the common
/// vendors. Loaded when first used.
public final class Dictionary {
	/// @param vr the representation; the first one where the standard allows several
	/// @param keyword empty for private elements and for the few retired ones that the standard left without one
	public record Entry(String keyword, String name, VR vr, String multiplicity, boolean retired) { }

	private Dictionary() {
	}

	/// The entry of a tag; repeating groups (50xx, 60xx, …) are matched.
	public static Optional<Entry> element(int tag) {
		return ElementTable.entry(tag);
	}

	/// The entry of a private tag.
	/// @param creator the private creator that has reserved the tag's block (PS3.5 section 7.8.1), [DataSet#privateCreator]
	public static Optional<Entry> element(int tag, String creator) {
		return Tag.isPrivate(tag) ? PrivateTable.entry(tag, creator) : element(tag);
	}

	/// The representation of a tag: the dictionary's, UL for group lengths, LO for private creators, else UN.
	public static VR vr(int tag) {
		return ElementTable.vr(tag);
	}

	/// The keyword of a tag, or `ggggeeee` where the dictionary does not have it.
	public static String keyword(int tag) {
		return element(tag).map(Entry::keyword).filter(keyword -> !keyword.isEmpty()).orElseGet(() -> String.format("%08X", tag));
	}

	/// The tag that a keyword, `ggggeeee`, `gggg,eeee` or `(gggg,eeee)` names.
	public static OptionalInt tag(String text) {
		String hex = text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
		if (hex.matches("\\p{XDigit}{4},?\\p{XDigit}{4}")) {
			return OptionalInt.of(Integer.parseUnsignedInt(hex.replace(",", ""), 16));
		}
		return ElementTable.tag(text);
	}

	/// The name that the standard gives a UID, say a transfer syntax or a SOP class.
	public static Optional<String> uidName(String uid) {
		return UidTable.name(uid);
	}

	/// The keyword that the standard gives a UID.
	public static Optional<String> uidKeyword(String uid) {
		return UidTable.keyword(uid);
	}

	/// All representations that the standard allows for a tag; the first one is [#vr].
	public static List<VR> vrs(int tag) {
		return ElementTable.vrs(tag);
	}
}
