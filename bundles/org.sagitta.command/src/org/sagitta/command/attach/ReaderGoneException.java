package org.sagitta.command.attach;

import java.io.IOException;

/// Nobody reads any more what is written: the other end of a pipe was closed, or the client hung up. No failure of the command,
/// unlike a disk that is full.
public final class ReaderGoneException extends IOException {
	private static final long serialVersionUID = 1L;

	public ReaderGoneException(IOException cause) {
		super(cause.getMessage(), cause);
	}
}
