package org.sagitta.ui.model;

import java.util.Optional;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.QuickFilter;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// What the browser shows: the database that is open, its newest snapshot, and which rows are selected. A service, also of the
/// workbench's parts (`getSite().getService`). Knows no widgets; any thread.
@ProviderType
public interface BrowseModel {
	void addListener(BrowseListener listener);

	void removeListener(BrowseListener listener);

	Optional<DicomDatabase> database();

	/// Of the last commit that was heard of; nothing while no database is open.
	Optional<Snapshot> snapshot();

	/// The keys of the selected rows of a level.
	Set<String> selected(Level level);

	/// Selects rows; the tables show it.
	void select(Level level, Set<String> keys);

	/// What the quick filters let pass, in all tables.
	QuickFilter quick();

	void setQuick(QuickFilter filter);

	/// What is typed in the search box of a level's table; "" where nothing is.
	String search(Level level);

	/// Types something else; the table shows it.
	void setSearch(Level level, String text);

	/// Whether the words of a table's search may also be in the rows above and below.
	boolean isAcross();

	void setAcross(boolean on);

	/// The rows one level up that a level's rows must be below; nothing where no row above is selected.
	Optional<Set<String>> parents(Level level, Snapshot of);
}
