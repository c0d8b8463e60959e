package org.sagitta.database;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.audit.AuditTrail;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagValue;

/// An open DICOM database: one folder, one owner. Safe on any thread.
@ProviderType
public interface DicomDatabase {
	Path folder();

	/// The patients, studies and series as of the last commit. Never blocks.
	Snapshot snapshot();

	/// Imports files and folders (recursively). Blocks until all that can be taken is committed, copies synced and renamed
	/// into place; the report is written from commits. Several imports may run at the same time.
	/// @throws DatabaseException when the database itself fails; files that are not taken are in the report instead
	ImportReport importFiles(ImportRequest request, ImportProgress progress) throws DatabaseException;

	/// What an import would do. Looks at the files as the import does, and writes nothing. Blocks.
	/// @throws DatabaseException when the database itself fails
	ImportPreview preview(ImportRequest request, ImportProgress progress) throws DatabaseException;

	/// The instances of a series, by instance number, then UID. Reads the engine: blocks.
	List<Instance> instances(String seriesInstanceUid) throws DatabaseException;

	Optional<Instance> instance(String sopInstanceUid) throws DatabaseException;

	/// The cached value of one tag of an instance; never opens a file.
	TagValue value(String sopInstanceUid, int tag) throws DatabaseException;

	/// How the tables of the browser are set up.
	Columns columns();

	/// The searches that users keep.
	Searches searches();

	/// The rules that compute displayed fields.
	Rules rules();

	/// Moves rows to the trash, and takes out what is above them when nothing is left below. Copies that the database owns go to
	/// its `trash` folder; linked files are never touched.
	/// @param keys row keys of [Snapshot]: patient keys, study or series UIDs, SOP Instance UIDs
	RemovalReport remove(Level level, Collection<String> keys) throws DatabaseException;

	/// What was removed.
	Trash trash();

	/// What was not taken because it contradicts what is there.
	Quarantine quarantine();

	Notes notes();

	/// Who is who.
	Identities identities();

	/// Which servers may be asked for whose data.
	Connections connections();

	/// What is known of instances that were not retrieved.
	Remotes remotes();

	/// The series that are loaded into the scene now, by UID; a mark of this run of the program. Listeners hear of changes.
	Set<String> loadedSeries();

	void setLoaded(String seriesInstanceUid, boolean loaded);

	/// Whether index and files agree.
	Integrity integrity();

	/// The reports of former imports.
	ImportReports reports();

	/// Who did what with the database.
	AuditTrail audit();

	/// Counts and sizes of everything. Reads the engine: blocks.
	Statistics statistics() throws DatabaseException;

	Policy policy();

	/// @throws DatabaseException when it cannot be kept
	void setPolicy(Policy policy) throws DatabaseException;

	/// What is to be known about this database, such as that its folder is on a network, in words.
	List<String> warnings();
}
