package org.sagitta.database.sql.internal.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sagitta.audit.Action;
import org.sagitta.audit.Subject;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.sql.internal.imports.ImportLines;
import org.sagitta.database.sql.internal.imports.OwnedFiles;
import org.sagitta.database.sql.internal.imports.Placement;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.model.Item;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.TrashStore.Trashed;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;

/// Writes what a patient is shown as into new copies of the patient's files.
final class PatientFiles {
	private static final int ORIGINAL_ATTRIBUTES = 0x04000561;
	private static final int MODIFIED_ATTRIBUTES = 0x04000550;
	private static final int SOURCE_OF_PREVIOUS_VALUES = 0x04000564;
	private static final int MODIFICATION_TIME = 0x04000562;
	private static final int MODIFYING_SYSTEM = 0x04000563;
	private static final int REASON = 0x04000565;

	private final Parts parts;
	/// Of all copies that are replaced, so that they come back together; 0 before the first.
	private long removal;

	PatientFiles(Parts parts) {
		this.parts = parts;
	}

	int write(String patient, ImportProgress progress) throws DatabaseException {
		Map<String, String> shown = new HashMap<>(parts.store().user().identities().shown().getOrDefault(patient, Map.of()));
		shown.keySet().removeIf(keyword -> Dictionary.tag(keyword).isEmpty());
		if (shown.isEmpty()) {
			throw new DatabaseException(Kind.REFUSED, "The patient is shown as the files have it: there is nothing to write");
		}
		List<String> uids = parts.writer().run((session, catalog) -> uids(session, catalog, patient));
		int written = 0;
		for (String uid : uids) {
			if (progress.cancelled()) {
				return written;
			}
			Optional<StoredInstance> row = parts.store().find(uid);
			if (row.isPresent()) {
				write(row.get(), shown);
				progress.progress(uids.size(), ++written);
			}
		}
		parts.audit().done(Action.IDENTITY_CHANGED, List.of(Subject.patient(shown.getOrDefault("PatientID", ""), shown.getOrDefault("PatientName", ""))),
				written + " files written with the corrected patient");
		return written;
	}

	private static List<String> uids(WriteSession session, Catalog catalog, String patient) throws SQLException {
		var uids = new ArrayList<String>();
		for (Item study : catalog.find(Level.PATIENT, patient).map(Item::children).orElse(List.of())) {
			for (Item series : study.children()) {
				session.ofSeries(series).forEach(row -> uids.add(row.uid()));
			}
		}
		return uids;
	}

	private void write(StoredInstance row, Map<String, String> shown) throws DatabaseException {
		try {
			DicomFile file = parts.files().read(row.file());
			if (file.problems().stream().anyMatch(DicomFile.Problem::lost)) {
				throw new IOException("it is damaged: " + file.problems().getFirst().reason());
			}
			change(file.dataSet(), shown);
			Written written = Written.of(parts, file, row.imported());
			List<String> failures = parts.writer().run((session, catalog) -> replace(session, catalog, row, written));
			if (!failures.isEmpty()) {
				throw new IOException("the copy before it did not go to the trash, and will when the database is opened again: " + failures.getFirst());
			}
		} catch (IOException | UncheckedIOException | IllegalArgumentException e) {
			throw e instanceof DatabaseException known ? known : new DatabaseException(Kind.FAILED, row.file() + " was not written anew: " + e.getMessage(), e);
		}
	}

	private void change(DataSet dataSet, Map<String, String> shown) {
		var before = new DataSet();
		shown.forEach((keyword, value) -> {
			int tag = Dictionary.tag(keyword).orElseThrow();
			dataSet.element(tag).ifPresent(before::put);
			if (!value.equals(dataSet.text(tag))) {
				dataSet.put(tag, value);
			}
		});
		var now = java.time.format.DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(java.time.LocalDateTime.now());
		var original = new DataSet().put(SOURCE_OF_PREVIOUS_VALUES, "").put(MODIFICATION_TIME, now).put(MODIFYING_SYSTEM, "Sagitta").put(REASON, "CORRECT")
				.putItems(MODIFIED_ATTRIBUTES, List.of(before));
		var all = new ArrayList<>(dataSet.items(ORIGINAL_ATTRIBUTES));
		all.add(original);
		dataSet.putItems(ORIGINAL_ATTRIBUTES, all);
	}

	/// The row points to the new copy; a copy of ours that it replaces goes to the trash.
	/// @return why a file did not go there
	private List<String> replace(WriteSession session, Catalog catalog, StoredInstance row, Written written) throws SQLException {
		if (row.owned()) {
			TagBlob before = row.whole(TagBlob.of(session.defaults(row.seriesId())));
			long now = System.currentTimeMillis();
			String title = "Before the patient was corrected: " + before.text(Tag.PatientName);
			removal = removal != 0 ? removal : session.trash().newRemoval(now, parts.user(), Level.PATIENT, title);
			var trashed = List.of(new Trashed(row.placed(0, 0, before.bytes()), OwnedFiles.trashName()));
			session.trash().add(removal, trashed);
			session.moves().plan(session.connection(), row.file(), parts.owned().trash().resolve(trashed.getFirst().kept()));
			TrashLines.removed(parts, removal, now, parts.user(), Level.PATIENT, title, trashed);
		}
		var placement = new Placement(session, catalog, parts.rules().get(), new Placement.Told());
		placement.add(written.row(), written.tags(), row);
		placement.finish();
		ImportLines.came(parts.journal(), parts.folder(), written.row(), row);
		return session.commitWithMoves();
	}
}
