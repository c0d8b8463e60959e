package org.sagitta.dicom;

import java.util.Arrays;

/// Slots in the order of their tags, which are compared unsigned, each with the place that it was read from. Appending in that order
/// is fast.
final class SlotTable {
	/// The place of a slot that was not read.
	static final long NOWHERE = -1;
	private static final Slot[] NONE = { };
	private static final int[] NO_OFFSETS = { };

	private Slot[] slots = NONE;
	/// As long as the slots as soon as one of them has a place; unsigned, -1 for none. What comes after the first 4 GB of a file, which
	/// is behind its pixel data, is not worth twice the memory.
	private int[] offsets = NO_OFFSETS;
	private int size;

	int size() {
		return size;
	}

	Slot get(int index) {
		return slots[index];
	}

	void set(int index, Slot slot) {
		slots[index] = slot;
	}

	/// Where in its file a slot begins, or [#NOWHERE].
	long offset(int index) {
		return index < offsets.length && offsets[index] != NOWHERE ? Integer.toUnsignedLong(offsets[index]) : NOWHERE;
	}

	/// Null when there is none.
	Slot of(int tag) {
		int index = find(tag);
		return index < 0 ? null : slots[index];
	}

	/// @param offset where in its file it begins, or [#NOWHERE]
	void put(Slot slot, long offset) {
		int index = size > 0 && Integer.compareUnsigned(slots[size - 1].tag(), slot.tag()) < 0 ? -size - 1 : find(slot.tag());
		if (index >= 0) {
			slots[index] = slot;
			place(index, offset);
			return;
		}
		int at = -index - 1;
		if (size == slots.length) {
			slots = Arrays.copyOf(slots, size < 4 ? 8 : size * 2);
			offsets = offsets.length == 0 ? offsets : Arrays.copyOf(offsets, slots.length);
		}
		System.arraycopy(slots, at, slots, at + 1, size - at);
		slots[at] = slot;
		if (offsets.length > 0) {
			System.arraycopy(offsets, at, offsets, at + 1, size - at);
		}
		size++;
		place(at, offset);
	}

	private void place(int index, long offset) {
		if (offsets.length == 0) {
			if (offset == NOWHERE) {
				return;
			}
			offsets = new int[slots.length];
			Arrays.fill(offsets, (int) NOWHERE);
		}
		offsets[index] = (int) Math.min(offset, 0xFFFFFFFFL);
	}

	void remove(int index) {
		System.arraycopy(slots, index + 1, slots, index, --size - index);
		slots[size] = null;
		if (offsets.length > 0) {
			System.arraycopy(offsets, index + 1, offsets, index, size - index);
		}
	}

	int[] tags() {
		return Arrays.stream(slots, 0, size).mapToInt(Slot::tag).toArray();
	}

	/// The index of a tag, or -1 - where it would be.
	int find(int tag) {
		int low = 0;
		int high = size - 1;
		while (low <= high) {
			int middle = low + high >>> 1;
			int order = Integer.compareUnsigned(slots[middle].tag(), tag);
			if (order == 0) {
				return middle;
			}
			if (order < 0) {
				low = middle + 1;
			} else {
				high = middle - 1;
			}
		}
		return -low - 1;
	}
}
