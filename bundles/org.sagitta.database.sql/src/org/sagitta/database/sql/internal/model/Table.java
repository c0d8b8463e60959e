package org.sagitta.database.sql.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The rows of one level by place, in chunks that snapshots share: a change copies one chunk and the list of chunks.
/// Immutable; a place without a row is null.
record Table(Entry[][] chunks, int count, int places) {
	private static final int CHUNK = 256;
	static final Table EMPTY = new Table(new Entry[0][], 0, 0);

	Entry get(int place) {
		return place < 0 || place >= places ? null : chunks[place / CHUNK][place % CHUNK];
	}

	void forEach(Consumer<Entry> action) {
		for (Entry[] chunk : chunks) {
			for (Entry entry : chunk) {
				if (entry != null) {
					action.accept(entry);
				}
			}
		}
	}

	/// A bit for each place, set where a row fulfils a condition. Rows are looked at in the order in which they lie in memory.
	long[] matching(Predicate<Entry> wanted) {
		var bits = new long[chunks.length * CHUNK / Long.SIZE];
		IntStream.range(0, chunks.length).parallel().forEach(c -> {
			for (int i = 0; i < CHUNK; i++) {
				Entry entry = chunks[c][i];
				if (entry != null && wanted.test(entry)) {
					bits[(c * CHUNK + i) / Long.SIZE] |= 1L << i; // the words of a chunk are its own
				}
			}
		});
		return bits;
	}

	static boolean has(long[] bits, int place) {
		return (bits[place / Long.SIZE] >>> place & 1) != 0;
	}

	/// The rows that an older table does not have as they are here.
	List<Entry> differing(Table older) {
		var differing = new ArrayList<Entry>();
		for (int c = 0; c < chunks.length; c++) {
			if (c >= older.chunks.length || chunks[c] != older.chunks[c]) {
				for (Entry entry : chunks[c]) {
					if (entry != null && older.get(entry.place()) != entry) {
						differing.add(entry);
					}
				}
			}
		}
		return differing;
	}

	/// Changes some places, and copies each chunk only once.
	static final class Editor {
		private final Entry[][] before;
		private Entry[][] chunks;
		private int count;
		private int places;

		Editor(Table table) {
			before = table.chunks;
			chunks = table.chunks.clone();
			count = table.count;
			places = table.places;
		}

		/// @param entry null to empty the place
		void set(int place, Entry entry) {
			int c = place / CHUNK;
			if (c >= chunks.length) {
				int old = chunks.length;
				chunks = Arrays.copyOf(chunks, c + 1);
				for (int i = old; i <= c; i++) {
					chunks[i] = new Entry[CHUNK];
				}
			} else if (c < before.length && chunks[c] == before[c]) {
				chunks[c] = chunks[c].clone();
			}
			count += (entry == null ? 0 : 1) - (chunks[c][place % CHUNK] == null ? 0 : 1);
			chunks[c][place % CHUNK] = entry;
			places = Math.max(places, place + 1);
		}

		Table table() {
			return new Table(chunks, count, places);
		}
	}
}
