package org.sagitta.dicom.image.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.sagitta.dicom.DicomException;

/// Expands segmented palette data (PS3.3 section C.7.9.2). An indirect segment repeats earlier ones; here it may not repeat
/// another indirect one, so that nothing refers to itself, and no segment may be empty, so that each step makes progress.
final class SegmentedLut {
	private static final int DISCRETE = 0;
	private static final int LINEAR = 1;
	private static final int INDIRECT = 2;

	private final ByteBuffer data;
	private final int unit;
	private final short[] entries;
	private int size;

	private SegmentedLut(byte[] data, Luts.Descriptor descriptor) {
		this.data = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
		unit = descriptor.bits() > 8 ? 2 : 1;
		entries = new short[descriptor.count()];
	}

	static short[] expand(byte[] data, Luts.Descriptor descriptor) throws DicomException {
		SegmentedLut lut = new SegmentedLut(data, descriptor);
		int at = 0;
		while (lut.size < lut.entries.length) {
			at = lut.number(at) == INDIRECT ? lut.indirect(at) : lut.segment(at);
		}
		return lut.entries;
	}

	/// @return where the next segment begins
	private int segment(int start) throws DicomException {
		int opcode = number(start);
		int length = length(start);
		int at = start + 2 * unit;
		if (opcode != DISCRETE && opcode != LINEAR) {
			throw Problem.malformed("A palette segment cannot be of kind " + opcode + (opcode == INDIRECT ? " within one of that kind" : ""));
		}
		if (length > entries.length - size) {
			throw Problem.malformed("The palette's segments have more than the " + entries.length + " entries that are declared");
		}
		if (opcode == DISCRETE) {
			for (int i = 0; i < length; i++, at += unit) {
				short entry = (short) number(at);
				entries[size++] = entry;
			}
			return at;
		}
		line(length, number(at));
		return at + unit;
	}

	private void line(int length, int to) throws DicomException {
		if (size == 0) {
			throw Problem.malformed("The first segment of a palette cannot be a line, which begins where the one before ends");
		}
		int from = entries[size - 1] & 0xFFFF;
		for (int i = 1; i <= length; i++) {
			entries[size++] = (short) Math.rint(from + (to - from) * (double) i / length);
		}
	}

	private int indirect(int start) throws DicomException {
		int segments = length(start);
		int offsetAt = start + 2 * unit;
		long offset = 0;
		for (int i = 4 / unit - 1; i >= 0; i--) {
			offset = offset << 8 * unit | number(offsetAt + i * unit);
		}
		if (offset >= start) {
			throw Problem.malformed("A palette segment at byte " + start + " repeats segments from byte " + offset
					+ ", which do not come before it");
		}
		int at = (int) offset;
		for (int i = 0; i < segments; i++) {
			at = segment(at);
		}
		return offsetAt + 4;
	}

	private int length(int start) throws DicomException {
		int length = number(start + unit);
		if (length == 0) {
			throw Problem.malformed("The palette segment at byte " + start + " is empty");
		}
		return length;
	}

	private int number(int at) throws DicomException {
		if (at + unit > data.limit()) {
			throw Problem.malformed("The palette's segments end after " + size + " of " + entries.length + " entries");
		}
		return unit == 1 ? data.get(at) & 0xFF : data.getShort(at) & 0xFFFF;
	}
}
