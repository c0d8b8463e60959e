package org.sagitta.journal;

import java.io.IOException;

/// A line that is there and cannot be read: it is no UTF-8 or longer than any line that [LineLog] writes.
public class JournalException extends IOException {
	private static final long serialVersionUID = 1L;

	private final long line;

	/// @param line counted from 1
	public JournalException(long line, String reason) {
		super(reason);
		this.line = line;
	}

	/// The number of the line, counted from 1.
	public long line() {
		return line;
	}
}
