package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.Optional;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Value;

/// Parts of values, wherever they are.
final class Contents {
	private Contents() {
	}

	static long length(Value value) {
		return stored(value).length();
	}

	/// The caller has checked the part against [#length].
	static byte[] read(Value value, long from, int count) throws IOException {
		return stored(value).read(from, count);
	}

	private static Value.Stored stored(Value value) {
		if (value instanceof Value.Stored stored) {
			return stored;
		}
		throw new IllegalArgumentException("These are no bytes");
	}

	/// All bytes of an element that may have stayed in its file; none when it is absent.
	static byte[] all(DataSet dataSet, int tag) throws IOException {
		return Reading.checked(() -> dataSet.bytes(tag));
	}

	/// The value of pixel data of one of the three kinds.
	static Optional<Value> pixels(DataSet dataSet, int tag) {
		return dataSet.element(tag).map(Element::value);
	}
}
