package org.sagitta.dicom;

/// A person name (PS3.5 section 6.2.1): up to three groups of up to five components.
public record PersonName(Group alphabetic, Group ideographic, Group phonetic) {
	public record Group(String family, String given, String middle, String prefix, String suffix) {
		public boolean isEmpty() { throw new UnsupportedOperationException(); }
	}

	public static PersonName parse(String text) { throw new UnsupportedOperationException(); }

	/// For people to read: `Last, First Middle, Suffix (Prefix)` of the first group that is not empty, without empty parts.
	public String display() { throw new UnsupportedOperationException(); }
}
