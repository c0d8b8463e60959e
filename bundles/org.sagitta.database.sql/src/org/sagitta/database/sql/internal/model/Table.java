package org.sagitta.database.sql.internal.model;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The rows of one level by place, in chunks that snapshots share: a change copies one chunk and the list of chunks.
/// Immutable; a place without a row is null.
/// @param parents in the same chunks the place of the row above each, 0 for a patient, [#NOBODY] where there is no row: whole levels are
/// walked through without a look at the rows, which lie anywhere in memory
/// @param stamps the generation in which each chunk was changed last
/// @param generation the last of these
record Table(Entry[][] chunks, int[][] parents, long[] stamps, long generation, int count, int places) {
	private static final int CHUNK = 256;
	private static final int NOBODY = -1;
	static final Table EMPTY = new Table(new Entry[0][], new int[0][], new long[0], 0, 0, 0);

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
					mark(bits, c * CHUNK + i); // the words of a chunk are its own
				}
			}
		});
		return bits;
	}

	/// Takes the place of a row and that of the row above it.
	@FunctionalInterface
	interface Pair {
		void take(int place, int parent);
	}

	void forEachPlace(Pair action) {
		for (int c = 0; c < parents.length; c++) {
			for (int i = 0; i < CHUNK; i++) {
				if (parents[c][i] != NOBODY) {
					action.take(c * CHUNK + i, parents[c][i]);
				}
			}
		}
	}

	/// A bit for each place, none of them set.
	long[] noBits() {
		return new long[chunks.length * CHUNK / Long.SIZE];
	}

	static void mark(long[] bits, int place) {
		bits[place / Long.SIZE] |= 1L << place;
	}

	static boolean has(long[] bits, int place) {
		return (bits[place / Long.SIZE] >>> place & 1) != 0;
	}

	/// Changes some places, and copies each chunk only once.
	static final class Editor {
		private final Table before;
		private final long generation;
		private Entry[][] chunks;
		private int[][] parents;
		private long[] stamps;
		private int count;
		private int places;
		private boolean changed;

		/// @param generation of the table to come
		Editor(Table table, long generation) {
			before = table;
			this.generation = generation;
			chunks = table.chunks.clone();
			parents = table.parents.clone();
			stamps = table.stamps.clone();
			count = table.count;
			places = table.places;
		}

		void clear(int place) {
			set(place, null, NOBODY);
		}

		/// @param parent the place of the row above; 0 for a patient
		void set(int place, Entry entry, int parent) {
			int c = chunk(place);
			changed = true;
			if (c >= chunks.length) {
				int old = chunks.length;
				chunks = Arrays.copyOf(chunks, c + 1);
				parents = Arrays.copyOf(parents, c + 1);
				stamps = Arrays.copyOf(stamps, c + 1);
				for (int i = old; i <= c; i++) {
					chunks[i] = new Entry[CHUNK];
					parents[i] = new int[CHUNK];
					Arrays.fill(parents[i], NOBODY);
				}
			} else if (c < before.chunks.length && chunks[c] == before.chunks[c]) {
				chunks[c] = chunks[c].clone();
				parents[c] = parents[c].clone();
			}
			stamps[c] = generation;
			count += (entry == null ? 0 : 1) - (chunks[c][place % CHUNK] == null ? 0 : 1);
			chunks[c][place % CHUNK] = entry;
			parents[c][place % CHUNK] = parent;
			places = Math.max(places, place + 1);
		}

		Table table() {
			return changed ? new Table(chunks, parents, stamps, generation, count, places) : before;
		}
	}
}
