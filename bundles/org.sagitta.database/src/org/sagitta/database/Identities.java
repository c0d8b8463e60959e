package org.sagitta.database;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;

/// Puts right who is who. Each change is laid over what the files say, leaves the files untouched, holds for what is imported
/// later, and can be undone. Safe on any thread; everything blocks.
@ProviderType
public interface Identities {
	enum Kind {
		MERGE, SPLIT, RENAME
	}

	/// One change.
	/// @param text what it did, in words
	/// @param undone whether it was taken back
	record Change(long id, Instant when, String user, Kind kind, String text, boolean undone) { }

	/// The newest first.
	List<Change> changes() throws DatabaseException;

	/// The studies of one patient become those of another.
	Change merge(String patient, String into) throws DatabaseException;

	/// Some studies become those of a patient of their own.
	/// @param attributes what the new patient is called, by DICOM keyword: PatientName (0010,0010), PatientID (0010,0020) …
	Change split(Collection<String> studies, Map<String, String> attributes) throws DatabaseException;

	/// Shows a patient under other attributes than the files have.
	/// @param attributes the changed ones by DICOM keyword; "" shows an attribute as empty
	Change rename(String patient, Map<String, String> attributes) throws DatabaseException;

	/// Takes a change back.
	/// @throws DatabaseException when a later change rests on it, or it was undone already
	void undo(long id) throws DatabaseException;

	/// Writes the patient's attributes as they are shown into new copies that the database owns, with what was there before in
	/// Original Attributes Sequence (0400,0561). Linked originals stay; copies that are replaced go to the trash.
	/// @return how many files were written
	/// @throws DatabaseException when one could not be written: it and those after it are as they were
	int writeFiles(String patient, ImportProgress progress) throws DatabaseException;
}
