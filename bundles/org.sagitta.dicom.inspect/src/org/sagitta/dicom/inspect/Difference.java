package org.sagitta.dicom.inspect;

/// One difference between two files.
/// @param path to an element, or to an item of a sequence
/// @param a what the first one has; "" where it has nothing there
/// @param b what the second one has
public record Difference(Kind kind, TagPath path, String a, String b) {
	public enum Kind {
		/// Only the first file has the element or item.
		ONLY_IN_A,
		/// Only the second file has it.
		ONLY_IN_B,
		/// The value representations differ.
		VR,
		/// The values differ.
		VALUE,
		/// The values mean the same text or numbers, and are written in other bytes: another character set, other padding.
		BYTES
	}
}
