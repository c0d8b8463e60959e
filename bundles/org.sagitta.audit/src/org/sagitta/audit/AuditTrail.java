package org.sagitta.audit;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

/// The log of a folder, from [AuditTrails]. All methods may be called on any thread. They block while they read and write;
/// an interrupt does not break off recording.
///
/// **What the chain proves.** Each entry has the hash of the one before it, and a file beside the log, the head, has the number and
/// the hash of the last. So a changed, removed, inserted or moved entry shows, and so does a log that was cut at its end.
///
/// **What it cannot prove.** The hashes have no secret key. Who may write all files of the folder can compute a new chain and a new
/// head, put back an older copy of all of them, or delete everything; the log alone does not show that. Whoever must exclude it
/// keeps the head of each day somewhere else: a chain that leads to it is the one that was there on that day. Nor does the chain
/// prove that the time and the user of an entry are true, or that something that was done was recorded.
@ProviderType
public interface AuditTrail extends AutoCloseable {
	/// As [#record(List)].
	default void record(AuditEvent event) throws IOException {
		record(List.of(event));
	}

	/// Adds entries. They are on the disk when this method returns.
	/// @throws IllegalArgumentException when an event takes more than 1 MiB; nothing is recorded then
	/// @throws IOException when not all entries could be written, or the head could not; the message says which
	void record(List<AuditEvent> events) throws IOException;

	/// Reads the whole log and checks each entry. Entries may be recorded meanwhile.
	/// @throws IOException when a file cannot be read; damage is not an exception but an answer
	AuditVerification verify() throws IOException;

	/// Gives the entries that a filter lets through, the oldest first, on the calling thread; one is in memory at a time.
	/// @throws IOException when a file or a line cannot be read; all lines that can be read have been given then
	void read(AuditFilter filter, Consumer<AuditEntry> to) throws IOException;

	/// Everything is on the disk already.
	@Override
	void close() throws IOException;
}
