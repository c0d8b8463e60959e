package org.sagitta.database.sql;

import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.osgi.annotation.versioning.ConsumerType;

/// A relational engine. A service; the one with the highest `service.ranking` is used for new databases.
@ConsumerType
public interface Engine {
	/// What the database's folder remembers, so that it is opened with the same engine again.
	String name();

	/// Opens the store in a folder, creating it where it is absent.
	Store open(Path folder) throws SQLException;

	/// Whether stores of this engine are gone when the program ends. Such an engine is used for temporary databases only.
	default boolean inMemory() {
		return false;
	}

	/// Takes away the closed store of a folder, where it is elsewhere than in the folder's files; does nothing where there is none.
	default void delete(Path folder) throws SQLException {
	}

	/// An open store.
	interface Store extends AutoCloseable {
		DataSource dataSource();

		/// The words of this engine.
		Dialect dialect();

		/// Copies the store into a new folder below another one while it is in use; what is committed meanwhile may be in the copy.
		void backup(Path into) throws SQLException;

		/// Writes everything and lets go of the folder.
		@Override
		void close() throws SQLException;
	}
}
