package org.sagitta.database;

import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/// Which connections (servers, by the names that users gave them) may be asked for a patient's data. A connection of which nothing
/// is said may be. Safe on any thread; changes are durable when they return.
@ProviderType
public interface Connections {
	int LONGEST_NAME = 200;

	/// What was said of a patient: true where a connection may be asked, false where it may not.
	Map<String, Boolean> of(String patient) throws DatabaseException;

	/// @param allowed nothing to take back what was said
	/// @throws DatabaseException when there is no such patient, or the name is empty or too long
	void set(String patient, String connection, Optional<Boolean> allowed) throws DatabaseException;
}
