package org.sagitta.dicom.image.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Value;

/// The Basic Offset Table (PS3.5 section A.4), in 32 bits, and the Extended Offset Table (PS3.3 section C.7.6.3.1.8), in 64.
final class OffsetTables {
	private static final int ITEM_HEADER = 8;
	/// More than a table that fits into memory in one piece can have.
	private static final int MOST_FRAMES = Integer.MAX_VALUE / 16;

	private OffsetTables() {
	}

	/// Where the item of each fragment begins, from the first one's on, and where the last one ends.
	static long[] items(List<Value> fragments) {
		long[] items = new long[fragments.size() + 1];
		for (int i = 0; i < fragments.size(); i++) {
			items[i + 1] = items[i] + ITEM_HEADER + Contents.length(fragments.get(i));
		}
		return items;
	}

	/// The first fragment of each frame, and the number of fragments; nothing when the table does not fit the fragments.
	static Optional<int[]> basic(Value table, long[] items, int frames) throws IOException {
		if (frames > MOST_FRAMES || Contents.length(table) != 4L * frames) {
			return Optional.empty();
		}
		ByteBuffer offsets = ByteBuffer.wrap(Contents.read(table, 0, 4 * frames)).order(ByteOrder.LITTLE_ENDIAN);
		return starts(i -> offsets.getInt(4 * i) & 0xFFFFFFFFL, items, frames);
	}

	static Optional<int[]> extended(DataSet dataSet, long[] items, int frames) throws IOException {
		Optional<Value> table = Contents.pixels(dataSet, ImageTag.ExtendedOffsetTable)
				.filter(value -> value instanceof Value.Bytes || value instanceof Value.OnDisk);
		if (frames > MOST_FRAMES || table.isEmpty() || Contents.length(table.get()) != 8L * frames) {
			return Optional.empty();
		}
		ByteBuffer offsets = ByteBuffer.wrap(Contents.read(table.get(), 0, 8 * frames)).order(ByteOrder.LITTLE_ENDIAN);
		return starts(i -> offsets.getLong(8 * i), items, frames);
	}

	/// Offsets beyond the end are those of frames that a truncated file has lost.
	private static Optional<int[]> starts(IntToLongFunction offsets, long[] items, int frames) {
		int fragments = items.length - 1;
		int[] starts = new int[Math.min(frames, fragments) + 1];
		int there = 0;
		long previous = -1;
		for (int i = 0; i < frames; i++) {
			long offset = offsets.applyAsLong(i);
			if (offset <= previous || i == 0 && offset != 0) {
				return Optional.empty();
			}
			previous = offset;
			if (offset < items[fragments]) {
				int fragment = Arrays.binarySearch(items, offset);
				if (fragment < 0) {
					return Optional.empty();
				}
				starts[there++] = fragment;
			}
		}
		starts[there++] = fragments;
		return Optional.of(Arrays.copyOf(starts, there));
	}
}
