package org.sagitta.database;

import java.util.Collection;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.dicom.Level;

/// What users write to patients, studies, series and instances: a note and labels. They belong to keys, not to files: removal,
/// re-import and a rebuilt index keep them. Rows show and find them as the fields [#NOTE] and [#LABELS]. Safe on any thread;
/// changes are durable when they return.
@ProviderType
public interface Notes {
	/// The field of the note.
	String NOTE = "Note";
	/// The field of the labels, separated by ", ".
	String LABELS = "Labels";
	int LONGEST_NOTE = 8000;
	int LONGEST_LABEL = 64;

	/// The note of a row or an instance; "" where there is none.
	String note(Level level, String key);

	/// @param text "" to take the note away
	/// @throws DatabaseException when it is too long, or there is no such row or instance
	void setNote(Level level, String key, String text) throws DatabaseException;

	Set<String> labels(Level level, String key);

	/// Adds and takes away labels of several rows at once.
	/// @throws DatabaseException when a label is empty, too long or has a comma in it, or there is no such row or instance
	void label(Level level, Collection<String> keys, Set<String> added, Set<String> removed) throws DatabaseException;

	/// All labels in use, for completion.
	Set<String> all();
}
