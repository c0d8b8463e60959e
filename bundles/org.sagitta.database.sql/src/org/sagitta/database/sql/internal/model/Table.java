package org.sagitta.database.sql.internal.model;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The rows of one level by place, in chunks that snapshots share: a change copies one chunk and the list of chunks.
/// Immutable; a place without a row is null.
/// @param stamps the generation in which each chunk was changed last
/// @param generation the last of these
record Table(Entry[][] chunks, long[] stamps, long generation, int count, int places) {
	private static final int CHUNK = 256;
	static final Table EMPTY = new Table(new Entry[0][], new long[0], 0, 0, 0);

	Entry get(int place) {
		return place < 0 || place >= places ? null : chunks[place / CHUNK][place % CHUNK];
	}

	void forEach(Consumer<Entry> action) {
		for (int chunk = 0; chunk < chunks.length; chunk++) {
			forEach(chunk, action);
		}
	}

	/// The rows of one chunk.
	void forEach(int chunk, Consumer<Entry> action) {
		for (Entry entry : chunks[chunk]) {
			if (entry != null) {
				action.accept(entry);
			}
		}
	}

	/// The places of all rows, as they lie in memory.
	int[] all() {
		var all = new int[count];
		int[] at = { 0 };
		forEach(entry -> all[at[0]++] = entry.place());
		return all;
	}

	static int chunk(int place) {
		return place / CHUNK;
	}

	/// A bit for each place, set where a row fulfils a condition. Rows are looked at in the order in which they lie in memory.
	long[] matching(Conditions.Condition wanted) {
		return matching(wanted, null);
	}

	/// @param only places that are looked at; null for all
	long[] matching(Conditions.Condition wanted, long[] only) {
		long[] bits = noBits();
		IntStream.range(0, chunks.length).parallel().forEach(c -> {
			var scratch = new FoldedText();
			for (int i = 0; i < CHUNK; i++) {
				Entry entry = chunks[c][i];
				if (entry != null && (only == null || has(only, c * CHUNK + i)) && wanted.test(entry, scratch)) {
					bits[(c * CHUNK + i) / Long.SIZE] |= 1L << i; // the words of a chunk are its own
				}
			}
		});
		return bits;
	}

	/// @param only places of rows, as bits
	void forEach(long[] only, Consumer<Entry> action) {
		for (int i = 0; i < only.length; i++) {
			for (long left = only[i]; left != 0; left &= left - 1) {
				Entry entry = get(i * Long.SIZE + Long.numberOfTrailingZeros(left));
				if (entry != null) {
					action.accept(entry);
				}
			}
		}
	}

	/// A bit for each place, none of them set.
	long[] noBits() {
		return new long[chunks.length * CHUNK / Long.SIZE];
	}

	static boolean has(long[] bits, int place) {
		return (bits[place / Long.SIZE] >>> place & 1) != 0;
	}

	/// Changes some places, and copies each chunk only once.
	static final class Editor {
		private final Table before;
		private final long generation;
		private Entry[][] chunks;
		private long[] stamps;
		private int count;
		private int places;
		private boolean changed;

		/// @param generation of the table to come
		Editor(Table table, long generation) {
			before = table;
			this.generation = generation;
			chunks = table.chunks.clone();
			stamps = table.stamps.clone();
			count = table.count;
			places = table.places;
		}

		/// @param entry null to empty the place
		void set(int place, Entry entry) {
			int c = chunk(place);
			changed = true;
			if (c >= chunks.length) {
				int old = chunks.length;
				chunks = Arrays.copyOf(chunks, c + 1);
				stamps = Arrays.copyOf(stamps, c + 1);
				for (int i = old; i <= c; i++) {
					chunks[i] = new Entry[CHUNK];
				}
			} else if (c < before.chunks.length && chunks[c] == before.chunks[c]) {
				chunks[c] = chunks[c].clone();
			}
			stamps[c] = generation;
			count += (entry == null ? 0 : 1) - (chunks[c][place % CHUNK] == null ? 0 : 1);
			chunks[c][place % CHUNK] = entry;
			places = Math.max(places, place + 1);
		}

		Table table() {
			return changed ? new Table(chunks, stamps, generation, count, places) : before;
		}
	}
}
