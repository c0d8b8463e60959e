package org.sagitta.export.internal.files;

import org.sagitta.export.NotExported.Reason;

/// A file is not exported; the message says why.
public final class Refusal extends Exception {
	private static final long serialVersionUID = 1L;

	private final Reason reason;

	public Refusal(Reason reason, String message) {
		super(message);
		this.reason = reason;
	}

	Refusal(Reason reason, String message, Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	public Reason reason() {
		return reason;
	}
}
