package org.sagitta.database;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.dicom.Level;

/// How the tables of the browser are set up; kept in the database. Safe on any thread; changes are written before they return.
@ProviderType
public interface Columns {
	/// All columns that a level can show, attributes and displayed fields, by their order, hidden ones included.
	List<Column> all(Level level);

	/// Changes one column. Listeners hear of it.
	void set(Column column) throws DatabaseException;

	/// Forgets what the user changed on a level.
	void reset(Level level) throws DatabaseException;
}
