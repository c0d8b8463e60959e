package org.sagitta.database.sql.internal.model;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Sorts many texts by their bytes: by four bytes at a time, those that are equal so far by the next four. Many texts have the same
/// beginning, as UIDs do, which is passed over at once, and many columns have few values; comparing text by text would read them again and
/// again.
final class ByteSort {
	private static final int STEP = Integer.BYTES;
	private static final int FEW = 12;

	private final byte[] bytes;
	/// Where the text of each place begins, and ends.
	private final int[] begins;
	private final int[] ends;
	private final int[] places;
	/// Four bytes of a text, then its number in `places`, so that equal texts stay in their order.
	private final long[] keys;

	private record Run(int from, int to, int depth) { }

	private ByteSort(byte[] bytes, int[] begins, int[] ends, int[] places) {
		this.bytes = bytes;
		this.begins = begins;
		this.ends = ends;
		this.places = places;
		keys = new long[places.length];
	}

	/// @param places in the order that equal texts keep
	static int[] sort(byte[] bytes, int[] begins, int[] ends, int[] places) {
		return new ByteSort(bytes, begins, ends, places).sorted();
	}

	private int[] sorted() {
		for (int i = 0; i < keys.length; i++) {
			keys[i] = i;
		}
		Deque<Run> runs = new ArrayDeque<>();
		runs.push(new Run(0, keys.length, 0));
		while (!runs.isEmpty()) {
			sort(runs.pop(), runs);
		}
		var sorted = new int[keys.length];
		for (int i = 0; i < sorted.length; i++) {
			sorted[i] = places[(int) keys[i]];
		}
		return sorted;
	}

	private void sort(Run run, Deque<Run> runs) {
		if (run.to - run.from <= FEW) {
			insert(run);
			return;
		}
		for (int i = run.from; i < run.to; i++) {
			int number = (int) keys[i];
			keys[i] = (long) head(places[number], run.depth) << Integer.SIZE | number;
		}
		Arrays.sort(keys, run.from, run.to);
		for (int from = run.from; from < run.to;) {
			int head = (int) (keys[from] >>> Integer.SIZE);
			boolean more = false;
			int to = from;
			while (to < run.to && (int) (keys[to] >>> Integer.SIZE) == head) {
				int place = places[(int) keys[to++]];
				more |= ends[place] - begins[place] > run.depth + STEP;
			}
			if (more && to - from > 1) {
				runs.push(new Run(from, to, run.depth + STEP + common(from, to, run.depth + STEP)));
			}
			from = to;
		}
	}

	/// How many bytes from a depth on all texts of a run have in common.
	private int common(int from, int to, int depth) {
		int first = places[(int) keys[from]];
		int begin = begins[first] + depth;
		int length = ends[first] - begin;
		for (int i = from + 1; i < to && length > 0; i++) {
			int place = places[(int) keys[i]];
			int at = Math.min(begins[place] + depth, ends[place]);
			int differs = Arrays.mismatch(bytes, begin, begin + length, bytes, at, Math.min(at + length, ends[place]));
			length = differs < 0 ? length : differs;
		}
		return Math.max(0, length);
	}

	/// Four bytes that compare as signed numbers do; a text that has ended goes on with zeros.
	private int head(int place, int depth) {
		int at = begins[place] + depth;
		int end = ends[place];
		int head = 0;
		for (int i = 0; i < STEP; i++, at++) {
			head = head << Byte.SIZE | (at < end ? bytes[at] & 0xFF : 0);
		}
		return head ^ Integer.MIN_VALUE;
	}

	private void insert(Run run) {
		for (int i = run.from + 1; i < run.to; i++) {
			long key = keys[i];
			int at = i;
			while (at > run.from && compare((int) keys[at - 1], (int) key, run.depth) > 0) {
				keys[at] = keys[at - 1];
				at--;
			}
			keys[at] = key;
		}
	}

	private int compare(int one, int other, int depth) {
		int a = places[one];
		int b = places[other];
		int order = Arrays.compareUnsigned(bytes, Math.min(begins[a] + depth, ends[a]), ends[a], bytes, Math.min(begins[b] + depth, ends[b]), ends[b]);
		return order != 0 ? order : Integer.compare(one, other);
	}
}
