package org.sagitta.database;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.dicom.Level;

/// How the tables of the browser are set up; kept in the database. Safe on any thread; changes are written before they return.
@ProviderType
public interface Columns {
	/// All columns that a level can show, attributes and displayed fields, by their order, hidden ones included.
	List<Column> all(Level level);

	/// The column that a person means: by its field or its title, in whatever case, without regard to spaces and hyphens. Those of a level
	/// come before those of the levels above it, and these before those below.
	default Optional<Column> named(Level level, String name) {
		String plain = plain(name);
		return levels(level).flatMap(each -> all(each).stream()).filter(column -> plain(column.field()).equals(plain) || plain(column.title()).equals(plain))
				.findFirst();
	}

	/// The levels that have columns in memory: this one, those above, then those below.
	static Stream<Level> levels(Level level) {
		return Stream.concat(Stream.iterate(level.ordinal(), at -> at >= 0, at -> at - 1),
				Stream.iterate(level.ordinal() + 1, at -> at < Level.INSTANCE.ordinal(), at -> at + 1))
				.map(at -> Level.values()[at]).filter(each -> each != Level.INSTANCE);
	}

	/// How names are compared: in lower case, without spaces, hyphens, points and underscores.
	static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}._-]+", "");
	}

	/// The arrangements that were kept under names.
	Layouts layouts();

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
