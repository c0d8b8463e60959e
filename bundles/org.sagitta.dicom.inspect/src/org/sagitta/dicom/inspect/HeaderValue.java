package org.sagitta.dicom.inspect;

/// What a file has in a row of its header, as far as people read it; the words for what is only counted are theirs who show it.
public sealed interface HeaderValue {
	/// The file has no such element or item.
	record Absent() implements HeaderValue {
	}

	/// @param text one line; "" for an empty value
	record Text(String text) implements HeaderValue {
	}

	/// A sequence.
	record Items(int count) implements HeaderValue {
	}

	/// An item of a sequence.
	record Elements(int count) implements HeaderValue {
	}

	/// Encapsulated pixel data.
	/// @param bytes in all
	record Fragments(int count, long bytes) implements HeaderValue {
	}

	/// Bytes, words, or more text than anybody reads.
	record Bytes(long count) implements HeaderValue {
	}
}
