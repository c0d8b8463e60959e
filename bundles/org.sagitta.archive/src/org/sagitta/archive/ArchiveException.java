package org.sagitta.archive;

import java.io.IOException;

/// An archive, or an entry of it, that is not unpacked.
public class ArchiveException extends IOException {
	private static final long serialVersionUID = 1L;

	/// What kind of trouble.
	public enum Kind {
		/// Beyond one of the [ArchiveLimits].
		LIMIT,
		/// The bytes end too soon, contradict themselves, or do not have the checksum that is written beside them.
		DAMAGED,
		/// Needs a password.
		ENCRYPTED,
		/// Correct, perhaps, but nothing here unpacks it.
		UNSUPPORTED
	}

	private final Kind kind;

	public ArchiveException(Kind kind, String reason) {
		super(reason);
		this.kind = kind;
	}

	public ArchiveException(Kind kind, String reason, Throwable cause) {
		super(reason, cause);
		this.kind = kind;
	}

	public Kind kind() {
		return kind;
	}
}
