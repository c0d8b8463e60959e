package org.sagitta.database;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.dicom.Level;

/// How the tables of the browser are set up; kept in the database. Safe on any thread; changes are written before they return.
@ProviderType
public interface Columns {
	/// All columns that a level can show, attributes and displayed fields, by their order, hidden ones included.
	List<Column> all(Level level);

	/// Makes a column of any element, for the values of the instances below a row: those that are in the index, else those of the files,
	/// which are read in the background. It is called as the element in the dictionary, or `ggggeeee`.
	/// @throws DatabaseException if there is a column of that name already, or its value is no text (a sequence, pixel data)
	void addElement(Level level, int tag) throws DatabaseException;

	/// Takes such a column away.
	void removeElement(Level level, int tag) throws DatabaseException;

	/// The elements that were made columns.
	List<Integer> elements(Level level);

	/// Changes one column. Listeners hear of it.
	void set(Column column) throws DatabaseException;

	/// Forgets what the user changed on a level.
	void reset(Level level) throws DatabaseException;
}
