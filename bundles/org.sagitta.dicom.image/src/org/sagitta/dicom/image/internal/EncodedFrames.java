package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;

/// Codestreams, a fragment each, with an offset table: the basic one, or, where 32 bits do not do, the extended one (PS3.3 section
/// C.7.6.3.1.8).
final class EncodedFrames {
	private static final int ITEM_HEADER = 8;
	private static final long LONGEST_FRAGMENT = 0xFFFFFFFEL;

	private final Scratch scratch;
	private final long greatestOffset;
	private final List<Value> fragments = new ArrayList<>();
	private final List<Long> lengths = new ArrayList<>();

	/// @param greatestOffset that fits the basic table
	EncodedFrames(Scratch scratch, long greatestOffset) {
		this.scratch = scratch;
		this.greatestOffset = greatestOffset;
	}

	void add(byte[] codestream) throws IOException {
		long start = scratch.size();
		scratch.write(codestream);
		if (codestream.length % 2 != 0) {
			scratch.write(0);
		}
		Value.OnDisk fragment = scratch.since(start);
		if (fragment.length() > LONGEST_FRAGMENT) {
			throw Problem.limit("A codestream of " + fragment.length() + " bytes does not fit a fragment");
		}
		fragments.add(fragment);
		lengths.add((long) codestream.length);
	}

	/// Bytes of all codestreams.
	long size() {
		return lengths.stream().mapToLong(Long::longValue).sum();
	}

	void putInto(DataSet dataSet) {
		long[] offsets = new long[fragments.size()];
		for (int i = 1; i < offsets.length; i++) {
			offsets[i] = offsets[i - 1] + ITEM_HEADER + Contents.length(fragments.get(i - 1));
		}
		boolean basic = offsets[offsets.length - 1] <= greatestOffset;
		ByteBuffer table = ByteBuffer.allocate(basic ? 4 * offsets.length : 0).order(ByteOrder.LITTLE_ENDIAN);
		if (basic) {
			for (long offset : offsets) {
				table.putInt((int) offset);
			}
		} else {
			dataSet.put(ImageTag.ExtendedOffsetTable, VR.OV, longs(offsets));
			dataSet.put(ImageTag.ExtendedOffsetTableLengths, VR.OV, longs(lengths.stream().mapToLong(Long::longValue).toArray()));
		}
		List<Value> all = new ArrayList<>(fragments.size() + 1);
		all.add(new Value.Bytes(table.array()));
		all.addAll(fragments);
		dataSet.put(new Element(Tag.PixelData, VR.OB, new Value.Fragments(List.copyOf(all))));
	}

	private static byte[] longs(long[] values) {
		ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asLongBuffer().put(values);
		return bytes.array();
	}
}
