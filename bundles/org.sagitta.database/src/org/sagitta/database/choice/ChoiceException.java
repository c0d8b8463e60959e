package org.sagitta.database.choice;

/// Words name no rows, or rows of which one cannot say which; the message says which words and why.
public final class ChoiceException extends Exception {
	private static final long serialVersionUID = 1L;

	ChoiceException(String message) {
		super(message);
	}
}
