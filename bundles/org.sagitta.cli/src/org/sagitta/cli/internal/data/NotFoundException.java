package org.sagitta.cli.internal.data;

import java.io.IOException;

/// The database does not have what the user has named.
public final class NotFoundException extends IOException {
	private static final long serialVersionUID = 1L;

	public NotFoundException(String message) {
		super(message);
	}
}
