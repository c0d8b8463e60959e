package org.sagitta.audit;

/// How it went: the EventOutcomeIndicator of an audit message (PS3.15 section A.5).
public enum Outcome {
	SUCCESS(0),
	/// Done in part, or to be done again.
	MINOR_FAILURE(4),
	/// Not done.
	SERIOUS_FAILURE(8),
	/// Not done, and the program cannot go on.
	MAJOR_FAILURE(12);

	private final int indicator;

	Outcome(int indicator) {
		this.indicator = indicator;
	}

	public int indicator() {
		return indicator;
	}
}
