package org.sagitta.database;

import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.dicom.Level;

/// A patient, study or series. Immutable.
@ProviderType
public interface Row {
	Level level();

	/// What identifies it in this database: an opaque patient key, a Study or Series Instance UID.
	String key();

	/// The key of the row above it; "" for a patient.
	String parent();

	/// What a column shows: the displayed field of this name where a rule gives one, else the attribute; "" where there is none.
	String value(String field);

	/// The value of the files themselves, by DICOM keyword; of the first instance that was imported.
	String attribute(String keyword);

	/// The keywords of [#attribute] that have a value.
	Set<String> attributes();

	/// The displayed fields that have a value.
	Set<String> fields();

	/// The instances below.
	int instances();

	/// What its files say differently, by keyword. Rows that are made of something else have none.
	default List<Contradiction> contradictions() {
		return List.of();
	}
}
