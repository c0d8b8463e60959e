package org.sagitta.database;

import java.io.IOException;

/// What a database could not do, and why, in words for the user.
public class DatabaseException extends IOException {
	private static final long serialVersionUID = 1L;

	public enum Kind {
		/// Another process owns the folder: attach to it.
		OWNED_ELSEWHERE,
		/// The folder is not empty and holds no database.
		NOT_A_DATABASE,
		/// Made by a newer Sagitta.
		NEWER_VERSION,
		/// What was asked for makes no sense here, and nothing was changed.
		REFUSED,
		/// It was closed meanwhile.
		CLOSED,
		/// The engine or the file system reports an error.
		FAILED
	}

	private final Kind kind;

	public DatabaseException(Kind kind, String message) {
		this(kind, message, null);
	}

	public DatabaseException(Kind kind, String message, Throwable cause) {
		super(message, cause);
		this.kind = kind;
	}

	public Kind kind() {
		return kind;
	}
}
