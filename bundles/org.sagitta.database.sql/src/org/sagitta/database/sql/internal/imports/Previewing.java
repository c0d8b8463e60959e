package org.sagitta.database.sql.internal.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportPreview;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.sql.internal.model.Catalog;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;

/// Takes the place of the writer in an import that writes nothing: decides as [Taker] does, and remembers what it would have put into the
/// index, for the same instance may come twice.
final class Previewing {
	/// A file that the index would have.
	/// @param bytes where they are, if it is no entry of an archive
	/// @param owned whether as a copy
	private record Planned(Path bytes, long size, String fingerprint, boolean owned) { }

	private final IndexStore store;
	private final OwnedFiles owned;
	private final Taking taking;
	private final ImportEngine.Writing writing;
	private final Map<String, Planned> planned = new HashMap<>();
	private final Map<Level, Set<String>> fresh = new EnumMap<>(Level.class);
	private final AtomicLong directories = new AtomicLong();
	private long bytes;

	/// @param taking as the import would be asked for
	/// @param writing hands work to the thread that knows the index as it is
	Previewing(IndexStore store, OwnedFiles owned, Taking taking, ImportEngine.Writing writing) {
		this.store = store;
		this.owned = owned;
		this.taking = taking;
		this.writing = writing;
		for (Level level : List.of(Level.PATIENT, Level.STUDY, Level.SERIES)) {
			fresh.put(level, new HashSet<>());
		}
	}

	void directory() {
		directories.incrementAndGet();
	}

	Future<List<Taker.Decision>> submit(List<Prepared> burst) {
		try {
			return writing.submit((session, catalog) -> {
				var decisions = new ArrayList<Taker.Decision>();
				for (Prepared each : burst) {
					decisions.add(decide(each, session, catalog));
				}
				return decisions;
			});
		} catch (DatabaseException e) {
			return CompletableFuture.failedFuture(e);
		}
	}

	private Taker.Decision decide(Prepared prepared, WriteSession session, Catalog catalog) throws SQLException {
		return switch (prepared) {
			case Prepared.Refused(var file, Outcome outcome, String reason) -> new Taker.Decision(file, outcome, reason);
			case Prepared.Unchanged(var file) -> new Taker.Decision(file, Outcome.ALREADY_THERE, "");
			case Prepared.Archive(var file) -> throw new IllegalArgumentException(file + " is to be looked into");
			case Prepared.Candidate candidate -> {
				try {
					Outcome outcome = outcome(candidate, session);
					if (outcome.indexed() && outcome != Outcome.ALREADY_THERE) {
						put(candidate, catalog);
					}
					yield new Taker.Decision(candidate.file(), outcome, outcome == Outcome.QUARANTINED ? "its SOP Instance UID is that of another file" : "");
				} catch (IOException e) {
					yield new Taker.Decision(candidate.file(), Outcome.FAILED, "cannot be read: " + e.getMessage());
				} finally {
					owned.drop(candidate.copy());
				}
			}
		};
	}

	private Outcome outcome(Prepared.Candidate candidate, WriteSession session) throws SQLException, IOException {
		Planned before = planned.get(candidate.uid());
		if (before != null) {
			if (!same(candidate, before)) {
				return Outcome.QUARANTINED;
			}
			return isLinked(candidate) || before.owned ? Outcome.ALREADY_THERE : Outcome.NOW_OWNED;
		}
		Optional<StoredInstance> row = store.known().mayHave(candidate.uid()) ? session.find(candidate.uid()) : Optional.empty();
		return row.isEmpty() ? Outcome.TAKEN : Deciding.of(candidate, row.get(), taking, isLinked(candidate), store.roots());
	}

	/// What came from an archive is there no more, and was compared as far as the index does.
	private static boolean same(Prepared.Candidate one, Planned other) throws IOException {
		return one.size() == other.size && one.fingerprint().equals(other.fingerprint)
				&& (!Files.isRegularFile(other.bytes) || Files.mismatch(one.bytes(), other.bytes) < 0);
	}

	private boolean isLinked(Prepared.Candidate candidate) {
		return taking == Taking.LINK && candidate.copy() == null;
	}

	private void put(Prepared.Candidate candidate, Catalog catalog) {
		planned.put(candidate.uid(), new Planned(candidate.bytes(), candidate.size(), candidate.fingerprint(), !isLinked(candidate)));
		bytes += candidate.size();
		if (isNew(Level.SERIES, candidate.tags().text(Tag.SeriesInstanceUID), catalog)) {
			String study = candidate.tags().text(Tag.StudyInstanceUID);
			if (isNew(Level.STUDY, study, catalog)) {
				isNew(Level.PATIENT, catalog.user().identities().patientOf(study, Identity.patientKey(candidate.tags())), catalog);
			}
		}
	}

	private boolean isNew(Level level, String key, Catalog catalog) {
		return catalog.find(level, key).isEmpty() && fresh.get(level).add(key);
	}

	/// @param archives that were found
	ImportPreview preview(ImportReport report, int archives) {
		return new ImportPreview(report.counts(), fresh.get(Level.PATIENT).size(), fresh.get(Level.STUDY).size(), fresh.get(Level.SERIES).size(), bytes, archives,
				directories.get(), report.notTaken().stream().limit(ImportPreview.MOST_NOTES).toList(), report.failures(), report.cancelled());
	}
}
