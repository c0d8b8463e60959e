package org.sagitta.dicom;

import java.util.Optional;
import java.util.OptionalInt;

/// The standard's dictionaries: data elements (PS3.6 section 6), and UIDs (PS3.6 annex A).
public final class Dictionary {
	/// @param vr the representation; the first one where the standard allows several
	public record Entry(String keyword, String name, VR vr, String multiplicity, boolean retired) { }

	private Dictionary() {
	}

	/// The entry of a tag; repeating groups (50xx, 60xx, …) are matched.
	public static Optional<Entry> element(int tag) { throw new UnsupportedOperationException(); }

	/// The keyword of a tag, or `ggggeeee` where the dictionary does not have it.
	public static String keyword(int tag) { throw new UnsupportedOperationException(); }

	/// The tag that a keyword, `ggggeeee`, `gggg,eeee` or `(gggg,eeee)` names.
	public static OptionalInt tag(String text) { throw new UnsupportedOperationException(); }

	/// The name that the standard gives a UID, say a transfer syntax or a SOP class.
	public static Optional<String> uidName(String uid) { throw new UnsupportedOperationException(); }
}
