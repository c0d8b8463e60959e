package org.sagitta.database.sql.internal.store;

import java.util.Arrays;
import java.util.Optional;

/// Answers "may this SOP Instance UID be there already?" without the engine. A yes is only a hint (another UID may have the same
/// hash, the instance may have been removed); a no is certain. Safe on any thread.
public final class KnownUids {
	private static final int SMALLEST = 1 << 10;

	private long[] slots = new long[SMALLEST];
	private int size;
	private volatile boolean filling;

	/// While it is filled from the index, everything may be there.
	void setFilling(boolean now) {
		filling = now;
	}

	boolean isFilling() {
		return filling;
	}

	public boolean mayHave(String uid) {
		return filling || has(uid);
	}

	private synchronized boolean has(String uid) {
		return slots[slot(slots, stored(Hash64.of(uid)))] != 0;
	}

	public void add(String uid) {
		addHash(Hash64.of(uid));
	}

	synchronized void addHash(long hash) {
		if ((size + 1) * 4L > slots.length * 3L) {
			resize(slots.length * 2);
		}
		int slot = slot(slots, stored(hash));
		if (slots[slot] == 0) {
			slots[slot] = stored(hash);
			size++;
		}
	}

	private void resize(int length) {
		var larger = new long[length];
		for (long each : slots) {
			if (each != 0) {
				larger[slot(larger, each)] = each;
			}
		}
		slots = larger;
	}

	/// All that there are.
	void fill(long[] hashes) {
		synchronized (this) {
			resize(Math.max(slots.length, Integer.highestOneBit(hashes.length) * 4));
			for (long hash : hashes) {
				addHash(hash);
			}
		}
		filling = false;
	}

	/// Those that were added, unless it is still being filled.
	synchronized Optional<long[]> hashes() {
		return filling ? Optional.empty() : Optional.of(Arrays.stream(slots).filter(each -> each != 0).toArray());
	}

	/// Zero marks a free slot.
	private static long stored(long hash) {
		return hash == 0 ? 1 : hash;
	}

	private static int slot(long[] table, long hash) {
		int slot = (int) (hash & table.length - 1);
		while (table[slot] != 0 && table[slot] != hash) {
			slot = slot + 1 & table.length - 1;
		}
		return slot;
	}
}
