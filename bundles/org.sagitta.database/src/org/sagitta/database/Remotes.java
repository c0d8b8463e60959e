package org.sagitta.database;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.dicom.Level;

/// Instances that are known from the answers of servers alone. Their patients, studies and series are rows like all others, found
/// by the same identity rules; [DicomDatabase#instances] and [Row#instances] do not have them. Rows show how many of them are below
/// as the field [#COUNT]. An imported file of the same SOP Instance UID takes the place of the remote one, which does not come back
/// when the file is removed. Safe on any thread; changes are durable when they return.
@ProviderType
public interface Remotes {
	/// The field of the number of remote instances below a row; without a value where there are none.
	String COUNT = "RemoteInstances";
	int LONGEST_URL = 4000;

	/// Adds what a server told. An instance of which there is a file, or that is known at the same URL, stays as it is; one that is
	/// known at another URL is replaced.
	/// @return how many were not known before
	/// @throws DatabaseException when one lacks a SOP, series or study instance UID or an absolute URL, or has one that is too long;
	///         then nothing is added
	int add(Collection<RemoteInstance> instances) throws DatabaseException;

	/// The remote instances of a series, by instance number, then UID. Reads the engine: blocks.
	List<RemoteInstance> of(String seriesInstanceUid) throws DatabaseException;

	Optional<RemoteInstance> find(String sopInstanceUid) throws DatabaseException;

	/// Forgets remote instances; rows that have nothing left below go. Files stay, and so does what is not known.
	/// @param keys row keys of [Snapshot], or SOP Instance UIDs
	/// @return how many were forgotten
	int forget(Level level, Collection<String> keys) throws DatabaseException;
}
