package org.sagitta.dicom;

import java.util.Arrays;

/// Slots in the order of their tags, which are compared unsigned. Appending in that order is fast.
final class SlotTable {
	private static final Slot[] NONE = { };

	private Slot[] slots = NONE;
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

	/// Null when there is none.
	Slot of(int tag) {
		int index = find(tag);
		return index < 0 ? null : slots[index];
	}

	void put(Slot slot) {
		int index = size > 0 && Integer.compareUnsigned(slots[size - 1].tag(), slot.tag()) < 0 ? -size - 1 : find(slot.tag());
		if (index >= 0) {
			slots[index] = slot;
			return;
		}
		int at = -index - 1;
		if (size == slots.length) {
			slots = Arrays.copyOf(slots, size < 4 ? 8 : size * 2);
		}
		System.arraycopy(slots, at, slots, at + 1, size - at);
		slots[at] = slot;
		size++;
	}

	void remove(int index) {
		System.arraycopy(slots, index + 1, slots, index, --size - index);
		slots[size] = null;
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
