package org.sagitta.codec.jpeg2000.internal;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;

import org.sagitta.dicom.DicomException;

/// The content of the PPM marker segments of a main header, or of the PPT ones of a tile-part: packet headers that lie apart from
/// the packets (ITU-T T.800 annexes A.7.4 and A.7.5). The segments are joined in the order of their numbers.
final class PackedHeaders {
	private final Map<Integer, Input> segments = new TreeMap<>();

	void add(Input segment) throws DicomException {
		int number = segment.u8();
		if (segments.put(number, segment) != null) {
			throw Faults.malformed("There are two segments of packet headers with the number " + number);
		}
	}

	boolean isEmpty() {
		return segments.isEmpty();
	}

	Input joined(String name) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		segments.values().forEach(part -> bytes.write(part.bytes(), part.position(), part.remaining()));
		return new Input(bytes.toByteArray(), 0, bytes.size(), name);
	}

	/// Takes the next tile-part's headers off joined PPM segments.
	static Input next(Input joined, int tile) throws DicomException {
		long length = joined.u32();
		joined.require(length);
		return joined.slice((int) length, "packet headers of tile " + tile);
	}
}
