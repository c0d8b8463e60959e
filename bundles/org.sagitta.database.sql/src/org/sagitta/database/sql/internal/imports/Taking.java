package org.sagitta.database.sql.internal.imports;

/// What becomes of a file that is taken.
public enum Taking {
	/// It stays where it is, and is the user's.
	LINK,
	/// It is copied.
	COPY,
	/// It is in our own folder already, and is ours from now on.
	ADOPT,
	/// Nothing is done with it: somebody wants to know what would be.
	LOOK
}
