package org.sagitta.database.sql.internal.model;

/// One of two.
record Either(Finder one, Finder other) implements Finder {
	@Override
	public boolean isIn(byte[] data, int from, int length, int kind) {
		return one.isIn(data, from, length, kind) || other.isIn(data, from, length, kind);
	}

	@Override
	public boolean isIn(FoldedText text) {
		return one.isIn(text) || other.isIn(text);
	}

	@Override
	public boolean isIn(String folded) {
		return one.isIn(folded) || other.isIn(folded);
	}
}
