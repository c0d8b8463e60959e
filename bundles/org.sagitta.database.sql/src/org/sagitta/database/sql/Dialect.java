package org.sagitta.database.sql;

import org.osgi.annotation.versioning.ConsumerType;

/// The words in which engines differ.
@ConsumerType
public interface Dialect {
	/// The type of a column of at most so many bytes.
	String bytes(int most);

	/// The type of a column of bytes without a limit that matters.
	String blob();

	/// A statement to run before a table is created, so that its pages have a fitting size, or "".
	String beforeTable(String table);
}
