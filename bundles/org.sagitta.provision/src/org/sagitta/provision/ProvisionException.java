package org.sagitta.provision;

import java.io.IOException;

/// An operation that was not carried out, and why.
public class ProvisionException extends IOException {
	private static final long serialVersionUID = 1L;

	public ProvisionException(String message) {
		super(message);
	}

	public ProvisionException(String message, Throwable cause) {
		super(message, cause);
	}
}
