package org.sagitta.codec.jpegls.internal;

import org.sagitta.dicom.DicomException;

/// A scan header (ITU-T T.87 section C.2.3).
/// @param components which of the frame's, by their places in it
record ScanHeader(int[] components, int near, Interleave interleave) {
	/// How the components' samples follow each other: ILV.
	enum Interleave {
		NONE, LINE, SAMPLE
	}

	static ScanHeader read(Segment segment, FrameHeader frame) throws DicomException {
		int count = segment.byteValue();
		if (count < 1 || count > frame.components().size()) {
			throw segment.malformed("has " + count + " components of " + frame.components().size());
		}
		int[] components = new int[count];
		for (int i = 0; i < count; i++) {
			int identifier = segment.byteValue();
			components[i] = frame.components().indexOf(identifier);
			if (components[i] < 0) {
				throw segment.malformed("names a component " + identifier + ", which the frame does not have");
			}
			for (int other = 0; other < i; other++) {
				if (components[other] == components[i]) {
					throw segment.malformed("names the component " + identifier + " twice");
				}
			}
			if (segment.byteValue() != 0) {
				throw segment.unsupported("refers to a mapping table");
			}
		}
		int near = segment.byteValue();
		int interleave = segment.byteValue();
		if (interleave >= Interleave.values().length || interleave == 0 && count > 1) {
			throw segment.malformed("has the interleave mode " + interleave + " for " + count + " components");
		}
		if (segment.byteValue() != 0) {
			throw segment.unsupported("shifts the samples (a point transform)");
		}
		return new ScanHeader(components, near, Interleave.values()[interleave]);
	}
}
