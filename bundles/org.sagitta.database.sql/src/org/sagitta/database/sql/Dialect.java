package org.sagitta.database.sql;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/// The words in which engines differ.
@ConsumerType
public interface Dialect {
	/// The type of a column of at most so many bytes.
	String bytes(int most);

	/// Statements to run before a table is created, so that it is laid out well.
	/// @param growing whether rows of the table become longer after they were inserted
	List<String> beforeTable(String table, boolean growing);
}
