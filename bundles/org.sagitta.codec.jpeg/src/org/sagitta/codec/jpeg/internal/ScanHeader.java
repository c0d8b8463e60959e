package org.sagitta.codec.jpeg.internal;

import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DicomException;

/// The scan header (ITU-T T.81 section B.2.3).
/// @param first the first coefficient of the band; for a lossless scan, the predictor
/// @param last the last coefficient of the band
/// @param high the bit position of the approximation that this scan refines, or 0
/// @param low the bit position that it gets to; for a lossless scan, the point transform
record ScanHeader(List<Part> parts, int first, int last, int high, int low) {
	/// A component in the scan.
	/// @param dc the Huffman table of its DC coefficients or, in a lossless scan, of its differences
	/// @param ac the Huffman table of its other coefficients
	record Part(Component component, int dc, int ac) { }

	static ScanHeader read(Segment segment, FrameHeader frame) throws DicomException {
		int number = segment.octet();
		if (number < 1 || number > 4) {
			throw Damage.malformed("has a scan of " + number + " components");
		}
		segment.need(2 * number + 3);
		List<Part> parts = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			int id = segment.octet();
			int tables = segment.octet();
			Component component = frame.components().stream()
					.filter(each -> each.id() == id && parts.stream().noneMatch(part -> part.component() == each)).findFirst()
					.orElseThrow(() -> Damage.malformed("has a scan of the component " + id + ", which the frame does not have"));
			if (tables >> 4 > 3 || (tables & 15) > 3) {
				throw Damage.malformed("has a scan that names the Huffman tables " + (tables >> 4) + " and " + (tables & 15));
			}
			parts.add(new Part(component, tables >> 4, tables & 15));
		}
		int first = segment.octet();
		int last = segment.octet();
		int approximation = segment.octet();
		segment.expectEnd();
		return new ScanHeader(List.copyOf(parts), first, last, approximation >> 4, approximation & 15);
	}

	boolean isInterleaved() {
		return parts.size() > 1;
	}
}
