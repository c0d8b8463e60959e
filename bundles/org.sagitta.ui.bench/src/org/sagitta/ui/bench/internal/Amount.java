package org.sagitta.ui.bench.internal;

/// How often things are done.
/// @param openings of the view
/// @param words that are typed into each search box
/// @param columns of each table that are sorted by
/// @param moves of the selection, of the scroll bar, of the window's size
record Amount(int openings, int words, int columns, int moves) {
	static final Amount FULL = new Amount(20, 4, Integer.MAX_VALUE, 20);
	/// Enough to see that the measurements work.
	static final Amount LEAST = new Amount(1, 1, 2, 2);
}
