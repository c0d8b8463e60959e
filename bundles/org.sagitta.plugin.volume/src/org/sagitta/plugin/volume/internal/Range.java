package org.sagitta.plugin.volume.internal;

/// The least and the greatest of some values; empty when least is greater.
record Range(double least, double greatest) {
	static final Range EMPTY = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

	Range and(Range other) {
		return new Range(Math.min(least, other.least), Math.max(greatest, other.greatest));
	}

	boolean isEmpty() {
		return least > greatest;
	}
}
