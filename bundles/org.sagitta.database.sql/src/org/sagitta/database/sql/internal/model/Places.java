package org.sagitta.database.sql.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rows of one level as the writer knows them, by place and by key. Snapshots look keys up in the same slots while the writer
/// goes on: a slot that was taken keeps its place for ever, and a snapshot passes over places that its table does not have.
final class Places {
	private static final int SMALLEST = 1 << 10;

	/// Places + 1, where their keys' hashes say; 0 is free. Larger ones are made in place of it, so older snapshots keep theirs.
	private int[] slots = new int[SMALLEST];
	/// Of the slots, also by rows that were removed.
	private int taken;
	private Item[] items = new Item[SMALLEST];
	private int places;
	private int count;

	/// The place of the next row.
	int next() {
		return places;
	}

	int count() {
		return count;
	}

	int[] slots() {
		return slots;
	}

	Item find(byte[] key) {
		for (int slot = first(key, slots.length); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
			Item item = items[slots[slot] - 1];
			if (item != null && Arrays.equals(item.entry().keyBytes(), key)) {
				return item;
			}
		}
		return null;
	}

	static Entry find(int[] slots, Table table, byte[] key) {
		for (int slot = first(key, slots.length); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
			Entry entry = table.get(slots[slot] - 1);
			if (entry != null && Arrays.equals(entry.keyBytes(), key)) {
				return entry;
			}
		}
		return null;
	}

	/// @param item at the next place
	void add(Item item) {
		if (places == items.length) {
			items = Arrays.copyOf(items, places + places / 2);
		}
		items[places++] = item;
		count++;
		if ((taken + 1) * 3L > slots.length * 2L) {
			int size = SMALLEST;
			while (size < count * 2L) {
				size *= 2;
			}
			slots = new int[size];
			taken = 0;
			forEach(this::take);
		} else {
			take(item);
		}
	}

	private void take(Item item) {
		int slot = first(item.entry().keyBytes(), slots.length);
		while (slots[slot] != 0) {
			slot = slot + 1 & slots.length - 1;
		}
		slots[slot] = item.place() + 1;
		taken++;
	}

	void remove(Item item) {
		items[item.place()] = null;
		count--;
	}

	void forEach(java.util.function.Consumer<Item> action) {
		for (int place = 0; place < places; place++) {
			if (items[place] != null) {
				action.accept(items[place]);
			}
		}
	}

	List<Item> all() {
		var all = new ArrayList<Item>(count);
		forEach(all::add);
		return all;
	}

	private static int first(byte[] key, int length) {
		int hash = Arrays.hashCode(key) * 0x9E3779B9;
		return hash >>> 32 - Integer.numberOfTrailingZeros(length);
	}
}
