package org.sagitta.dicom.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DicomException;
import org.sagitta.dicom.DicomException.Kind;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// Takes values from the input, small ones into memory, large ones as a note of where they are.
final class ValueReader {
	/// Values above this stay in the file. So do all fragments but an offset table up to this size.
	private static final int IN_MEMORY = 16 << 10;
	/// Big endian values must be turned around, and inflated ones are nowhere else: both are in memory whatever their size.
	private static final int LARGEST_IN_MEMORY = 1 << 30;

	private final Input input;
	private final Path file;
	private final ParseLog log;

	/// @param file where values can be fetched from later, at the positions of the input; null where they cannot be
	ValueReader(Input input, Path file, ParseLog log) {
		this.input = input;
		this.file = file;
		this.log = log;
	}

	/// The next value; the caller has checked its length against what is left.
	Value value(VR vr, long length) throws IOException {
		if (length == 0) {
			return Value.Bytes.EMPTY;
		}
		boolean turn = input.isBigEndian() && vr.swapWidth() > 1;
		if (length > IN_MEMORY && !turn && file != null) {
			Value value = new Value.OnDisk(file, input.position(), length);
			input.skip(length);
			return value;
		}
		if (length > LARGEST_IN_MEMORY) {
			throw new DicomException(Kind.LIMIT, input.position(), "A value of " + length + " bytes is too large to be kept in memory");
		}
		byte[] bytes = input.take((int) length);
		if (turn) {
			Words.turn(bytes, bytes.length, vr.swapWidth());
		}
		return new Value.Bytes(bytes);
	}

	/// The fragments from here to their delimiter (PS3.5 section A.4), or as many as are good.
	/// @param end where they end at the latest
	List<Value> fragments(int tag, long end, boolean keep) throws IOException {
		List<Value> fragments = new ArrayList<>(keep ? 4 : 0);
		while (true) {
			long start = input.position();
			if (start + 8 > end || !input.has(8)) {
				log.note(start, () -> Tag.format(tag) + " is not terminated");
				input.position(end);
				return fragments;
			}
			int found = input.peekTag();
			long length = input.peekInt(4) & 0xFFFFFFFFL;
			if (found == Parser.SEQUENCE_END) {
				input.skip(8);
				return fragments;
			}
			if (found != Parser.ITEM) {
				log.note(start, () -> Tag.format(tag) + " is not terminated before " + Tag.format(found));
				return fragments;
			}
			input.skip(8);
			log.count(start);
			long left = end - start - 8;
			if (length > left) {
				log.lost(start, () -> "The last fragment of " + Tag.format(tag) + " should have " + length + " bytes, and " + left + " are left");
			}
			Value fragment = fragment(Math.min(length, left), keep, fragments.isEmpty());
			if (keep) {
				fragments.add(fragment);
			}
			if (length > left) {
				return fragments;
			}
		}
	}

	private Value fragment(long length, boolean keep, boolean first) throws IOException {
		if (keep && (length == 0 || file == null || first && length <= IN_MEMORY)) {
			return value(VR.OB, length);
		}
		Value value = keep ? new Value.OnDisk(file, input.position(), length) : null;
		input.skip(length);
		return value;
	}
}
