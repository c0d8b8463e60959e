package org.sagitta.database;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/// The arrangements of columns that users keep under names, with the database. Safe on any thread; changes are durable when they return,
/// and listeners hear that columns have changed.
@ProviderType
public interface Layouts {
	int LONGEST_NAME = 60;

	/// The names, sorted.
	List<String> names();

	/// [ColumnLayout#apply] uses it.
	Optional<ColumnLayout> find(String name);

	/// Keeps one, in place of that of the same name.
	/// @throws DatabaseException when the name is empty or too long
	void save(String name, ColumnLayout layout) throws DatabaseException;

	/// @throws DatabaseException when there is none of that name
	void remove(String name) throws DatabaseException;
}
