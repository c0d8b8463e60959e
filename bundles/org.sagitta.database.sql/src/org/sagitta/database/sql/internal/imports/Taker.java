package org.sagitta.database.sql.internal.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.sql.internal.model.TagBlob;
import org.sagitta.database.sql.internal.store.QuarantineStore.Held;
import org.sagitta.database.sql.internal.store.Roots;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.Tag;

/// Decides what becomes of each candidate of one burst, in order, and puts it into the open transaction. On the writer's
/// thread. The outcomes hold once the transaction is committed.
public final class Taker {
	public record Decision(Path file, Outcome outcome, String reason) { }

	/// What a changed file had said before.
	public record Change(String study, String uid, String before) { }

	/// A file that a row points to now.
	/// @param imported when its instance first came, in milliseconds
	/// @param before the row that was replaced, or null
	record Taken(Path file, boolean owned, long imported, Prepared.Candidate candidate, StoredInstance before, Outcome outcome) { }

	private final WriteSession session;
	private final Roots roots;
	private final OwnedFiles owned;
	private final Placement placement;
	private final Taking taking;
	private final ToLongFunction<Path> imported;
	private final List<Decision> decisions = new ArrayList<>();
	private final List<FileNote> warnings = new ArrayList<>();
	private final List<Taken> taken = new ArrayList<>();
	private final List<Held> held = new ArrayList<>();
	private final List<Change> changes = new ArrayList<>();

	Taker(WriteSession session, Roots roots, OwnedFiles owned, Placement placement, Taking taking, ToLongFunction<Path> imported) {
		this.session = session;
		this.roots = roots;
		this.owned = owned;
		this.placement = placement;
		this.taking = taking;
		this.imported = imported;
	}

	List<Decision> decisions() {
		return decisions;
	}

	List<FileNote> warnings() {
		return warnings;
	}

	List<Taken> taken() {
		return taken;
	}

	List<Change> changes() {
		return changes;
	}

	/// What is to be kept aside.
	List<Held> held() {
		return held;
	}

	/// The copies that have been made for a burst.
	static List<OwnedFiles.Copy> copies(List<Prepared> burst) {
		return burst.stream().map(each -> each instanceof Prepared.Candidate candidate ? candidate.copy() : null).filter(Objects::nonNull).toList();
	}

	/// @param unsynced copies that are not on the disk, with the reason
	void take(Prepared prepared, Map<OwnedFiles.Copy, String> unsynced) throws SQLException {
		switch (prepared) {
			case Prepared.Candidate candidate when candidate.copy() != null && unsynced.containsKey(candidate.copy()) -> {
				owned.drop(candidate.copy());
				decisions.add(new Decision(candidate.file(), Outcome.FAILED, "cannot be kept: " + unsynced.get(candidate.copy())));
			}
			case Prepared.Refused(Path file, Outcome outcome, String reason) -> decisions.add(new Decision(file, outcome, reason));
			case Prepared.Unchanged(Path file) -> decisions.add(new Decision(file, Outcome.ALREADY_THERE, ""));
			case Prepared.Archive(Path file) -> throw new IllegalArgumentException(file + " is to be looked into, not taken");
			case Prepared.Candidate candidate -> {
				try {
					Decision decision = decide(candidate);
					decisions.add(decision);
					if (decision.outcome.indexed()) {
						candidate.problem().ifPresent(problem -> warnings.add(new FileNote(candidate.file(), decision.outcome,
								"the header is damaged after what was needed: " + problem.getMessage())));
					}
				} catch (IOException e) {
					decisions.add(new Decision(candidate.file(), Outcome.FAILED, "cannot be kept: " + e.getMessage()));
				}
			}
		}
	}

	private Decision decide(Prepared.Candidate candidate) throws SQLException, IOException {
		Optional<StoredInstance> there = session.find(candidate.uid());
		if (there.isEmpty()) {
			return put(candidate, null, Outcome.TAKEN);
		}
		StoredInstance row = there.get();
		Outcome outcome = Deciding.of(candidate, row, taking, isLinked(candidate), roots);
		return switch (outcome) {
			case ALREADY_THERE -> dropped(candidate, outcome, "");
			case QUARANTINED -> quarantine(candidate, row);
			default -> put(candidate, row, outcome);
		};
	}

	/// @param before the row that it replaces, or null
	private Decision put(Prepared.Candidate candidate, StoredInstance before, Outcome outcome) throws SQLException, IOException {
		boolean linked = isLinked(candidate);
		OwnedFiles.Copy copy = linked ? null : copy(candidate);
		Path file = linked || taking == Taking.ADOPT ? candidate.file() : owned.keep(copy.file(), candidate.tags());
		long when = before == null ? imported.applyAsLong(candidate.file()) : before.imported();
		if (outcome == Outcome.UPDATED) {
			changes.add(new Change(candidate.tags().text(Tag.StudyInstanceUID), candidate.uid(),
					candidate.tags().differences(before.whole(TagBlob.of(session.defaults(before.seriesId()))))));
		}
		StoredInstance row = candidate.row(linked ? 0 : Roots.OWNED, file, copy == null ? null : copy.digest(), when);
		placement.add(row, candidate.tags(), before).forEach(conflict -> warnings.add(new FileNote(candidate.file(), outcome, conflict)));
		taken.add(new Taken(file, !linked, when, candidate, before, outcome));
		return decided(candidate, outcome, "");
	}

	private Decision quarantine(Prepared.Candidate candidate, StoredInstance row) throws SQLException, IOException {
		String reason = "its SOP Instance UID (0008,0018) is that of " + row.file() + ", whose content differs; the first stays";
		if (isHeld(candidate)) {
			return dropped(candidate, Outcome.QUARANTINED, reason + "; it is kept aside already");
		}
		Path kept = isLinked(candidate) || taking == Taking.ADOPT ? candidate.file() : owned.quarantine(copy(candidate).file());
		held.add(new Held(0, row.uid(), kept, candidate.file(), "same SOP Instance UID, other content", System.currentTimeMillis()));
		return decided(candidate, Outcome.QUARANTINED, reason);
	}

	/// Whether a file of the same bytes is kept aside, or will be by this burst.
	private boolean isHeld(Prepared.Candidate candidate) throws SQLException, IOException {
		var known = new ArrayList<>(session.quarantine().of(candidate.uid()));
		held.stream().filter(each -> each.uid().equals(candidate.uid())).forEach(known::add);
		for (Held each : known) {
			if (Files.isRegularFile(each.path()) && Files.mismatch(candidate.bytes(), each.path()) < 0) {
				return true;
			}
		}
		return false;
	}

	/// What comes from an archive is ours, however it is imported.
	private boolean isLinked(Prepared.Candidate candidate) {
		return taking == Taking.LINK && candidate.copy() == null;
	}

	private OwnedFiles.Copy copy(Prepared.Candidate candidate) throws IOException {
		if (candidate.copy() != null) {
			return candidate.copy();
		}
		if (taking == Taking.ADOPT) {
			return new OwnedFiles.Copy(candidate.file(), Digests.of(candidate.file()));
		}
		OwnedFiles.Copy copy = owned.copyIn(candidate.file());
		String failure = owned.force(List.of(copy)).get(copy);
		if (failure != null) {
			owned.drop(copy);
			throw new IOException(failure);
		}
		return copy;
	}

	private Decision dropped(Prepared.Candidate candidate, Outcome outcome, String reason) {
		if (taking != Taking.ADOPT) {
			owned.drop(candidate.copy());
		}
		return decided(candidate, outcome, reason);
	}

	private static Decision decided(Prepared.Candidate candidate, Outcome outcome, String reason) {
		return new Decision(candidate.file(), outcome, reason);
	}
}
