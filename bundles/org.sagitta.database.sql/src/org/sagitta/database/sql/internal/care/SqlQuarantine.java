package org.sagitta.database.sql.internal.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sagitta.audit.Action;
import org.sagitta.audit.Subject;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.Quarantine;
import org.sagitta.database.sql.internal.imports.Digests;
import org.sagitta.database.sql.internal.imports.ImportLines;
import org.sagitta.database.sql.internal.imports.OwnedFiles;
import org.sagitta.database.sql.internal.imports.Placement;
import org.sagitta.database.sql.internal.imports.Reading;
import org.sagitta.database.sql.internal.imports.RemoteLines;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.store.QuarantineStore;
import org.sagitta.database.sql.internal.store.Roots;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.TrashStore.Trashed;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;

/// Files that contradict another of the same UID, and the three ways out.
public final class SqlQuarantine implements Quarantine {
	static final String RESOLVED_LINE = "resolved";

	private final Parts parts;

	public SqlQuarantine(Parts parts) {
		this.parts = parts;
	}

	@Override
	public List<Held> held() throws DatabaseException {
		var result = new ArrayList<Held>();
		for (QuarantineStore.Held each : parts.store().read(reads -> reads.quarantine().all())) {
			Optional<Path> first = parts.store().find(each.uid()).map(StoredInstance::file);
			result.add(new Held(each.id(), each.uid(), each.path(), each.path().startsWith(parts.folder()), each.source(), first, each.reason(),
					Instant.ofEpochMilli(each.added())));
		}
		return result;
	}

	@Override
	public Optional<String> resolve(long id, Resolution how) throws DatabaseException {
		QuarantineStore.Held held = parts.store().read(reads -> reads.quarantine().all()).stream().filter(each -> each.id() == id).findFirst()
				.orElseThrow(() -> new DatabaseException(Kind.REFUSED, "There is no file " + id + " in the quarantine"));
		boolean owned = held.path().startsWith(parts.folder());
		try {
			Optional<Arrival> arrival = switch (how) {
				case KEEP_FIRST -> Optional.empty();
				case KEEP_SECOND -> Optional.of(second(held.path(), owned));
				case KEEP_BOTH -> Optional.of(renamed(held));
			};
			return parts.writer().run((session, catalog) -> apply(session, catalog, held, owned, how, arrival));
		} catch (IOException | UncheckedIOException e) {
			throw e instanceof DatabaseException known ? known
					: new DatabaseException(Kind.FAILED, held.path() + " cannot be read or written: " + e.getMessage(), e);
		}
	}

	/// @param moved where a copy of ours is until the transaction is done, or null where the file is in its place
	private record Arrival(StoredInstance row, TagBlob tags, Path moved) { }

	/// The file as it is. A copy of ours is moved when the transaction is done.
	private Arrival second(Path file, boolean owned) throws IOException {
		Reading reading = Reading.of(parts.files(), file, parts.tags().get());
		Path place = owned ? parts.owned().freePlace(reading.tags()) : file;
		return new Arrival(reading.row(owned ? Roots.OWNED : 0, place, owned ? Digests.of(file) : null, System.currentTimeMillis()), reading.tags(),
				owned ? file : null);
	}

	/// A copy under a new UID, in its place before the transaction, like every file that comes in.
	private Arrival renamed(QuarantineStore.Held held) throws IOException {
		DicomFile file = parts.files().read(held.path());
		if (file.problems().stream().anyMatch(DicomFile.Problem::lost)) {
			throw new DatabaseException(Kind.REFUSED, held.path() + " is damaged and cannot be written anew: " + file.problems().getFirst().reason());
		}
		String uid = Uids.create();
		file.dataSet().put(Tag.SOPInstanceUID, uid);
		file.meta().put(Tag.MediaStorageSOPInstanceUID, uid);
		Written written = Written.of(parts, file, System.currentTimeMillis());
		return new Arrival(written.row(), written.tags(), null);
	}

	private Optional<String> apply(WriteSession session, Catalog catalog, QuarantineStore.Held held, boolean owned, Resolution how,
			Optional<Arrival> arrival) throws SQLException, DatabaseException {
		if (how == Resolution.KEEP_SECOND && session.find(held.uid()).isPresent()) {
			var removal = new Removing(parts, session, catalog);
			removal.run(Level.INSTANCE, List.of(held.uid()));
		}
		if (arrival.isPresent()) {
			take(session, catalog, arrival.get());
		}
		if (how != Resolution.KEEP_SECOND && owned && Files.exists(held.path())) {
			discard(session, held);
		}
		session.quarantine().remove(held.id());
		parts.journal().write(RESOLVED_LINE, json -> json.name("path").value(parts.journalled(held.path())).name("how").value(how.name()));
		List<String> failures = session.commitWithMoves();
		parts.audit().done(Action.QUARANTINE_RESOLVED, List.of(Subject.instance(held.uid(), "")), how.name());
		if (!failures.isEmpty()) {
			throw new DatabaseException(Kind.FAILED, "The index says it, but a file did not follow, and will when the database is opened again: "
					+ failures.getFirst());
		}
		return arrival.map(each -> each.row.uid());
	}

	private void take(WriteSession session, Catalog catalog, Arrival arrival) throws SQLException {
		var placement = new Placement(session, catalog, parts.rules().get(), new Placement.Told());
		placement.add(arrival.row, arrival.tags, null);
		placement.finish();
		if (arrival.moved != null) {
			session.moves().plan(session.connection(), arrival.moved, arrival.row.file());
		}
		ImportLines.came(parts.journal(), parts.folder(), arrival.row, null);
		RemoteLines.gone(parts.journal(), placement.arrived());
	}

	/// Our copy goes to the trash, from where it can be taken out by hand: the index never had it.
	private void discard(WriteSession session, QuarantineStore.Held held) throws SQLException {
		long now = System.currentTimeMillis();
		String title = "Not kept from the quarantine: " + held.source();
		long removal = session.trash().newRemoval(now, parts.user(), Level.INSTANCE, title);
		try {
			Reading reading = Reading.of(parts.files(), held.path(), parts.tags().get());
			StoredInstance row = reading.row(Roots.OWNED, held.path(), Digests.of(held.path()), held.added()).placed(0, 0, reading.tags().bytes());
			var trashed = List.of(new Trashed(row, OwnedFiles.trashName()));
			session.trash().add(removal, trashed);
			session.moves().plan(session.connection(), held.path(), parts.owned().trash().resolve(trashed.getFirst().kept()));
			TrashLines.removed(parts, removal, now, parts.user(), Level.INSTANCE, title, trashed);
		} catch (IOException e) {
			throw new SQLException(held.path() + " cannot be read: " + e.getMessage(), e);
		}
	}
}
