package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Value;

/// Parts of values, wherever they are.
final class Contents {
	private Contents() {
	}

	static long length(Value value) {
		return switch (value) {
			case Value.Bytes(byte[] bytes) -> bytes.length;
			case Value.OnDisk onDisk -> onDisk.length();
			case Value.Items _, Value.Fragments _ -> throw new IllegalArgumentException("These are no bytes");
		};
	}

	/// The caller has checked the part against [#length].
	static byte[] read(Value value, long from, int count) throws IOException {
		return switch (value) {
			case Value.Bytes(byte[] bytes) -> Arrays.copyOfRange(bytes, (int) from, (int) from + count);
			case Value.OnDisk onDisk -> onDisk.read(from, count);
			case Value.Items _, Value.Fragments _ -> throw new IllegalArgumentException("These are no bytes");
		};
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
