package org.sagitta.database;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/// The searches that users keep under names, with the database. Safe on any thread; changes are durable when they return, and listeners
/// hear of them.
@ProviderType
public interface Searches {
	int LONGEST_NAME = 60;

	/// By name.
	List<SavedSearch> all();

	/// Keeps one, in place of that of the same name.
	/// @throws DatabaseException when its name is empty or too long, or the search is too long
	void save(SavedSearch search) throws DatabaseException;

	/// @throws DatabaseException when there is none of that name
	void remove(String name) throws DatabaseException;
}
