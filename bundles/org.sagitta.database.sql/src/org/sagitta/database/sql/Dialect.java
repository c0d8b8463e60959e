package org.sagitta.database.sql;

import org.osgi.annotation.versioning.ConsumerType;

/// The words in which engines differ.
@ConsumerType
public interface Dialect {
	/// The type of a column of at most so many bytes.
	String bytes(int most);

	/// A statement to run before a table is created, so that it is laid out well, or "".
	String beforeTable(String table);
}
