package org.sagitta.dicom.internal;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Value;

/// The bytes of a value, wherever they are.
public final class Contents {
	/// More than any text or table of numbers has; larger values are for those who read [Value.OnDisk] piece by piece.
	private static final int LARGEST = 64 << 20;

	private Contents() {
	}

	/// @return none for sequences and fragments
	/// @throws UncheckedIOException when the file cannot be read, or has too much for the memory
	public static byte[] of(Element element) {
		return switch (element.value()) {
			case Value.Bytes value -> value.bytes();
			case Value.OnDisk value -> fetch(element.tag(), value);
			case Value.Items _, Value.Fragments _ -> Value.Bytes.EMPTY.bytes();
		};
	}

	private static byte[] fetch(int tag, Value.OnDisk value) {
		try {
			if (value.length() > LARGEST) {
				throw new DicomException(Kind.LIMIT, value.offset(), "The value of " + Tag.format(tag) + " has " + value.length()
						+ " bytes, more than is read into memory at once");
			}
			return value.read(0, (int) value.length());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
