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
import org.sagitta.database.DatabaseException;
import org.sagitta.database.RemovalReport;
import org.sagitta.database.Trash;
import org.sagitta.database.sql.internal.imports.Placement;
import org.sagitta.database.sql.internal.model.Catalog;
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
		return parts.writer().run((session, catalog) -> {
			var removal = new Removing(parts, session, catalog);
			removal.run(level, keys);
			List<String> failures = session.commitWithMoves();
			parts.audit().record(removal.gone().stream().map(gone -> parts.audit().event(Action.REMOVE, org.sagitta.audit.Outcome.SUCCESS,
					Audit.subjects(gone.patientId(), gone.study(), gone.title(), gone.rows().size()), gone.title())).toList());
			return removal.report(failures);
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
		return parts.writer().run((session, catalog) -> empty(session, catalog, removals));
	}

	private Report empty(WriteSession session, Catalog catalog, Collection<Long> removals) throws SQLException {
		var failures = new ArrayList<String>();
		int instances = 0;
		TrashStore trash = session.trash();
		for (long id : removals) {
			List<Trashed> rows = trash.contents(id);
			if (rows.isEmpty() && removals.stream().noneMatch(each -> each == id)) {
				failures.add("Removal " + id + GONE);
			}
			for (Trashed each : rows) {
				trash.remove(each);
				if (!each.kept().isEmpty()) {
					session.moves().planDeletion(session.connection(), parts.owned().trash().resolve(each.kept()));
				}
			}
			trash.removeIfEmpty(id);
			TrashLines.left(parts, TrashLines.EMPTIED, id, rows);
			instances += rows.size();
			if (!rows.isEmpty()) {
				audit(Action.TRASH_EMPTIED, rows);
			}
		}
		failures.addAll(session.commitWithMoves());
		return new Report(instances, failures);
	}

	private void audit(Action action, List<Trashed> rows) {
		TagBlob tags = TagBlob.of(rows.getFirst().row().tags());
		parts.audit().done(action, Audit.subjects(tags.text(Tag.PatientID), tags.text(Tag.StudyInstanceUID), tags.text(Tag.StudyDescription), rows.size()), "");
	}
}
