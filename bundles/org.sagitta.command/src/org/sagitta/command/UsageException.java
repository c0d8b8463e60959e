package org.sagitta.command;

/// The words of a command make no sense; the message says which and why.
public class UsageException extends Exception {
	private static final long serialVersionUID = 1L;

	public UsageException(String message) {
		super(message);
	}
}
