package org.sagitta.database.sql.internal.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/// Tells in which row an instance may be, by its SOP Instance UID, without the engine. What it tells is only a hint (another UID may
/// look the same here, the instance may have been removed); what it does not tell is not there. The engine has no index over UIDs, for
/// it would be read and written at random: that slows imports down when there are millions. Of each instance this keeps a mark of 32
/// bits of its UID's hash and the id of its row, in one of many small tables, for a large array that grows is there twice. Safe on any
/// thread.
public final class KnownUids {
	private static final int TABLES = 1 << 8;
	private static final int SMALLEST = 8;
	/// When four fifths are taken, a table grows by half.
	private static final int FULL = 5;
	private static final long LOW = 0xFFFF_FFFFL;
	private static final long[] NONE = { };

	private enum State {
		/// Nobody has looked.
		UNKNOWN,
		/// It is being filled from the index.
		FILLING,
		/// All that there are were added.
		KNOWN
	}

	/// Mark and id; 0 is free.
	private final long[][] tables = new long[TABLES][SMALLEST];
	private final int[] sizes = new int[TABLES];
	private State state = State.UNKNOWN;

	/// Whoever asks where an instance is waits from now on.
	public synchronized void filling() {
		state = State.FILLING;
	}

	/// @param all whether all were added; if not, it is of no use until the next time
	public synchronized void filled(boolean all) {
		state = all ? State.KNOWN : State.UNKNOWN;
		notifyAll();
	}

	/// Waits while it is being filled, at most for a while.
	/// @return whether nobody waits any more who asks where an instance is
	public synchronized boolean isSettled(long milliseconds) throws InterruptedException {
		if (state == State.FILLING) {
			wait(milliseconds);
		}
		return state != State.FILLING;
	}

	synchronized boolean isUnknown() {
		return state == State.UNKNOWN;
	}

	/// Whether the instance may be there. Does not wait: while it is being filled, everything may be there.
	public synchronized boolean mayHave(String uid) {
		return state != State.KNOWN || with(mark(Hash64.of(uid))).length > 0;
	}

	/// The ids of the rows that may be the instance's. Waits while it is being filled.
	/// @return nothing where that is not known: it may be any
	synchronized Optional<long[]> rows(String uid) {
		try {
			while (state == State.FILLING) {
				wait();
			}
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		return state == State.KNOWN ? Optional.of(with(mark(Hash64.of(uid)))) : Optional.empty();
	}

	private long[] with(int mark) {
		long[] table = tables[table(mark)];
		LongStream.Builder found = null;
		for (int slot = first(table, mark); table[slot] != 0; slot = next(table, slot)) {
			if (mark(table, slot) == mark) {
				found = found == null ? LongStream.builder() : found;
				found.add(table[slot] & LOW);
			}
		}
		return found == null ? NONE : found.build().toArray();
	}

	void add(String uid, long row) {
		add(Hash64.of(uid), row);
	}

	/// @param hash of its UID
	synchronized void add(long hash, long row) {
		if (row != (row & LOW)) {
			throw new IllegalArgumentException("row " + row);
		}
		put((long) mark(hash) << Integer.SIZE | row);
	}

	private void put(long entry) {
		int mark = (int) (entry >>> Integer.SIZE);
		int number = table(mark);
		if ((sizes[number] + 1) * FULL > tables[number].length * (FULL - 1)) {
			grow(number, tables[number].length + tables[number].length / 2);
		}
		sizes[number] += put(tables[number], mark, entry) ? 1 : 0;
	}

	private void grow(int number, int length) {
		var larger = new long[length];
		for (long entry : tables[number]) {
			if (entry != 0) {
				put(larger, (int) (entry >>> Integer.SIZE), entry);
			}
		}
		tables[number] = larger;
	}

	/// @return whether it was not there
	private static boolean put(long[] table, int mark, long entry) {
		int slot = first(table, mark);
		while (table[slot] != 0) {
			if (table[slot] == entry) {
				return false;
			}
			slot = next(table, slot);
		}
		table[slot] = entry;
		return true;
	}

	/// All that there are.
	/// @param entries as [#entries] gave them
	synchronized void fill(long[] entries) {
		for (int number = 0; number < TABLES; number++) {
			grow(number, Math.max(tables[number].length, entries.length / TABLES * FULL / (FULL - 1)));
		}
		for (long entry : entries) {
			put(entry);
		}
		filled(true);
	}

	/// What is known, to be kept for the next time; nothing where that is not all.
	synchronized Optional<long[]> entries() {
		return state == State.KNOWN ? Optional.of(Arrays.stream(tables).flatMapToLong(Arrays::stream).filter(entry -> entry != 0).toArray()) : Optional.empty();
	}

	/// 0 is none.
	private static int mark(long hash) {
		int mark = (int) (hash >>> Integer.SIZE);
		return mark == 0 ? 1 : mark;
	}

	private static int mark(long[] table, int slot) {
		return (int) (table[slot] >>> Integer.SIZE);
	}

	private static int table(int mark) {
		return mark & TABLES - 1;
	}

	/// Where what has a mark begins.
	private static int first(long[] table, int mark) {
		return (int) ((mark & LOW) * table.length >>> Integer.SIZE);
	}

	private static int next(long[] table, int slot) {
		return slot + 1 == table.length ? 0 : slot + 1;
	}
}
