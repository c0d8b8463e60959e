package org.sagitta.database.sql.internal.care;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sagitta.audit.Action;
import org.sagitta.audit.Outcome;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.RemovalReport;
import org.sagitta.database.Trash;
import org.sagitta.database.sql.internal.imports.Placement;
import org.sagitta.database.sql.internal.imports.RemoteLines;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.TrashStore;
import org.sagitta.database.sql.internal.store.TrashStore.Trashed;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;

/// The recycle bin.
public final class SqlTrash implements Trash {
	private static final String GONE = " is not in the trash any more";

	private final Parts parts;

	public SqlTrash(Parts parts) {
		this.parts = parts;
	}

	/// Moves rows here.
	public RemovalReport remove(Level level, Collection<String> keys) throws DatabaseException {
		return remove(removing -> removing.run(level, keys));
	}

	/// Moves instances here, as one removal.
	RemovalReport removeTogether(String title, Collection<String> uids) throws DatabaseException {
		return remove(removing -> removing.together(title, uids));
	}

	@FunctionalInterface
	private interface Work {
		void run(Removing removing) throws SQLException;
	}

	private RemovalReport remove(Work work) throws DatabaseException {
		return parts.writer().run((session, catalog) -> {
			var removing = new Removing(parts, session, catalog);
			work.run(removing);
			List<String> failures = session.commitWithMoves();
			parts.audit().record(removing.gone().stream().map(gone -> parts.audit().event(Action.REMOVE, Outcome.SUCCESS,
					Audit.subjects(gone.patientId(), gone.study(), gone.title(), gone.instances()), gone.title())).toList());
			return removing.report(failures);
		});
	}

	@Override
	public List<Removal> removals() throws DatabaseException {
		return parts.store().read(reads -> reads.trash().removals());
	}

	@Override
	public Report restore(Collection<Long> removals) throws DatabaseException {
		return parts.writer().run((session, catalog) -> {
			var failures = new ArrayList<String>();
			var placement = new Placement(session, catalog, parts.rules().get(), new Placement.Told());
			Map<Long, List<Trashed>> back = new LinkedHashMap<>();
			Set<Path> places = new HashSet<>();
			for (long id : removals) {
				List<Trashed> rows = session.trash().contents(id);
				if (rows.isEmpty()) {
					failures.add("Removal " + id + GONE);
				}
				for (Trashed each : rows) {
					Optional<String> obstacle = obstacle(session, each);
					if (obstacle.isPresent()) {
						failures.add(each.row().uid() + " stays in the trash: " + obstacle.get());
					} else {
						restore(session, placement, each, places);
						back.computeIfAbsent(id, _ -> new ArrayList<>()).add(each);
					}
				}
			}
			placement.finish();
			for (var each : back.entrySet()) {
				session.trash().removeIfEmpty(each.getKey());
				TrashLines.left(parts, TrashLines.RESTORED, each.getKey(), each.getValue());
			}
			RemoteLines.gone(parts.journal(), placement.arrived());
			failures.addAll(session.commitWithMoves());
			back.values().forEach(rows -> audit(Action.RESTORE, rows));
			return new Report(back.values().stream().mapToInt(List::size).sum(), failures);
		});
	}

	private Optional<String> obstacle(WriteSession session, Trashed trashed) throws SQLException {
		Optional<StoredInstance> there = session.find(trashed.row().uid());
		if (there.isPresent()) {
			return Optional.of("the index has it again, as " + there.get().file());
		}
		Path file = trashed.kept().isEmpty() ? trashed.row().file() : parts.owned().trash().resolve(trashed.kept());
		boolean gone = parts.store().roots().online(trashed.row().rootId()) && !Files.isRegularFile(file);
		return gone ? Optional.of(file + " is gone") : Optional.empty();
	}

	private void restore(WriteSession session, Placement placement, Trashed trashed, Set<Path> places) throws SQLException {
		TagBlob tags = TagBlob.of(trashed.row().tags());
		StoredInstance row = trashed.row();
		if (!trashed.kept().isEmpty()) {
			Path target = Files.exists(row.file()) || !places.add(row.file()) ? parts.owned().freePlace(tags) : row.file();
			row = row.at(target);
			session.moves().plan(session.connection(), parts.owned().trash().resolve(trashed.kept()), target);
		}
		placement.add(row, tags, null);
		session.trash().remove(trashed);
	}

	@Override
	public Report empty(Collection<Long> removals) throws DatabaseException {
		return parts.writer().run((session, _) -> empty(session, removals));
	}

	private Report empty(WriteSession session, Collection<Long> removals) throws SQLException {
		var failures = new ArrayList<String>();
		var gone = new ArrayList<List<Trashed>>();
		TrashStore trash = session.trash();
		for (long id : removals) {
			List<Trashed> rows = trash.contents(id);
			if (rows.isEmpty()) {
				failures.add("Removal " + id + GONE);
				continue;
			}
			for (Trashed each : rows) {
				trash.remove(each);
				if (!each.kept().isEmpty()) {
					session.moves().planDeletion(session.connection(), parts.owned().trash().resolve(each.kept()));
				}
			}
			trash.removeIfEmpty(id);
			TrashLines.left(parts, TrashLines.EMPTIED, id, rows);
			gone.add(rows);
		}
		failures.addAll(session.commitWithMoves());
		gone.forEach(rows -> audit(Action.TRASH_EMPTIED, rows));
		return new Report(gone.stream().mapToInt(List::size).sum(), failures);
	}

	private void audit(Action action, List<Trashed> rows) {
		TagBlob tags = TagBlob.of(rows.getFirst().row().tags());
		parts.audit().done(action, Audit.subjects(tags.text(Tag.PatientID), tags.text(Tag.StudyInstanceUID), tags.text(Tag.StudyDescription), rows.size()), "");
	}
}
