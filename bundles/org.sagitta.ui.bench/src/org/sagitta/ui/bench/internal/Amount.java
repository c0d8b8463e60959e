package org.sagitta.ui.bench.internal;

/// How often things are done.
/// @param openings of the view
/// @param words that are typed into each search box
/// @param letters of each word at most
/// @param columns of each table that are sorted by
/// @param moves of the selection, of the scroll bar, of the window's size
/// @param rounds through the layouts
record Amount(int openings, int words, int letters, int columns, int moves, int rounds) {
	static final Amount FULL = new Amount(20, 4, 6, Integer.MAX_VALUE, 20, 2);
	/// Enough to see that the measurements work.
	static final Amount LEAST = new Amount(1, 1, 3, 2, 2, 1);
}
