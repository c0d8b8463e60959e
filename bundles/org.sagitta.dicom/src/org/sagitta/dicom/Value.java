package org.sagitta.dicom;

import java.nio.file.Path;
import java.util.List;

/// The value of an element, undecoded.
public sealed interface Value {
	/// Bytes in memory, in the byte order of the data set they belong to.
	record Bytes(byte[] bytes) implements Value { }

	/// Bytes that stayed in the file that was read: large values are fetched only when asked for.
	record OnDisk(Path file, long offset, long length) implements Value { }

	/// The items of a sequence.
	record Items(List<DataSet> items) implements Value { }

	/// Encapsulated pixel data: the first fragment is the basic offset table (PS3.5 section A.4).
	record Fragments(List<Value> fragments) implements Value { }
}
