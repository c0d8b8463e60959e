package org.sagitta.database.sql.internal.model;

/// Looks for something in values.
interface Finder {
	/// @param length the number of characters of halves, else of bytes, as in [Codes#text]
	boolean isIn(byte[] data, int from, int length, int kind);

	boolean isIn(FoldedText text);

	/// @param folded a value as [Folding] makes it
	boolean isIn(String folded);
}
