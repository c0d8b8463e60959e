package org.sagitta.database.sql.internal.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.sagitta.audit.Action;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.Integrity.Finding;
import org.sagitta.database.Integrity.Report;
import org.sagitta.database.sql.internal.imports.Digests;
import org.sagitta.database.sql.internal.imports.ImportEngine;
import org.sagitta.database.sql.internal.imports.OwnedFiles;
import org.sagitta.database.sql.internal.imports.Reading;
import org.sagitta.database.sql.internal.imports.Reporting;
import org.sagitta.database.sql.internal.imports.Taking;
import org.sagitta.database.sql.internal.store.Roots;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.TrashStore.Trashed;
import org.sagitta.dicom.Level;

/// Does what a verification proposed, where it is still true.
final class Repair {
	private final Parts parts;
	private final ImportEngine engine;
	private final ImportProgress progress;
	private final List<Finding> left = new ArrayList<>();
	private long repaired;

	Repair(Parts parts, ImportEngine engine, ImportProgress progress) {
		this.parts = parts;
		this.engine = engine;
		this.progress = progress;
	}

	Report run(Report found) throws DatabaseException {
		var rows = new ArrayList<Finding>();
		var changed = new ArrayList<Finding>();
		var orphans = new ArrayList<Finding>();
		for (Finding finding : found.findings()) {
			if (progress.cancelled()) {
				left.add(finding);
			} else {
				switch (finding.repair()) {
					case Verification.TO_TRASH -> rows.add(finding);
					case Verification.READ_AGAIN -> changed.add(finding);
					case Verification.ADOPT -> orphans.add(finding);
					case Verification.KEEP_IN_TRASH -> list(finding);
					default -> left.add(finding);
				}
			}
		}
		missing(rows);
		take(changed, Taking.LINK);
		take(orphans, Taking.ADOPT);
		if (repaired > 0) {
			parts.audit().done(Action.REPAIRED, List.of(), repaired + " findings repaired, " + left.size() + " left");
		}
		return new Report(left, found.checked(), found.offline(), progress.cancelled());
	}

	private void missing(List<Finding> rows) throws DatabaseException {
		var gone = new ArrayList<String>();
		for (Finding finding : rows) {
			StoredInstance row = parts.store().find(finding.sopInstanceUid()).orElse(null);
			boolean still = row != null && row.file().equals(finding.file()) && parts.store().roots().online(row.rootId()) && Files.notExists(row.file());
			if (still) {
				gone.add(row.uid());
			}
		}
		if (!gone.isEmpty()) {
			repaired += new SqlTrash(parts).removeTogether("Files that a repair found missing", gone).instances();
		}
	}

	private void take(List<Finding> files, Taking taking) throws DatabaseException {
		if (files.isEmpty()) {
			return;
		}
		List<Path> paths = files.stream().map(Finding::file).toList();
		var outcomes = new java.util.concurrent.ConcurrentHashMap<Path, String>();
		var reporting = new Reporting((file, outcome, reason) -> {
			if (!outcome.indexed() || taking == Taking.ADOPT && outcome == ImportReport.Outcome.ALREADY_THERE) {
				outcomes.put(file, outcome + (reason.isEmpty() ? "" : ": " + reason));
			}
		});
		engine.run(new ImportRequest(paths, ImportRequest.Mode.LINK), taking, parts.tags().get(), _ -> System.currentTimeMillis(), progress, reporting);
		for (Finding finding : files) {
			String outcome = outcomes.get(finding.file());
			if (outcome == null) {
				repaired++;
			} else {
				left.add(new Finding(finding.kind(), finding.file(), finding.sopInstanceUid(), finding.reason() + "; not repaired: " + outcome, ""));
			}
		}
	}

	/// A file of ours that nothing knows is put into the trash, from where it can be restored.
	private void list(Finding finding) throws DatabaseException {
		try {
			Reading reading = Reading.of(parts.files(), finding.file(), parts.tags().get());
			StoredInstance row = reading.row(Roots.OWNED, parts.owned().freePlace(reading.tags()), Digests.of(finding.file()),
					Files.getLastModifiedTime(finding.file()).toMillis()).placed(0, 0, reading.tags().bytes());
			parts.writer().run((session, catalog) -> {
				keep(session, finding.file(), row);
				return null;
			});
			repaired++;
		} catch (DatabaseException e) {
			throw e;
		} catch (IOException e) {
			left.add(new Finding(finding.kind(), finding.file(), "", finding.reason() + "; not repaired: " + e.getMessage(), ""));
		}
	}

	private void keep(org.sagitta.database.sql.internal.store.WriteSession session, Path file, StoredInstance row) throws SQLException {
		boolean inTrash = file.getParent().equals(parts.owned().trash());
		var trashed = List.of(new Trashed(row, inTrash ? file.getFileName().toString() : OwnedFiles.trashName()));
		long now = System.currentTimeMillis();
		String title = "Found by a repair: " + parts.folder().relativize(file);
		long removal = session.trash().newRemoval(now, parts.user(), Level.INSTANCE, title);
		session.trash().add(removal, trashed);
		if (!inTrash) {
			session.moves().plan(session.connection(), file, parts.owned().trash().resolve(trashed.getFirst().kept()));
		}
		TrashLines.removed(parts, removal, now, parts.user(), Level.INSTANCE, title, trashed);
		session.commitWithMoves();
	}
}
