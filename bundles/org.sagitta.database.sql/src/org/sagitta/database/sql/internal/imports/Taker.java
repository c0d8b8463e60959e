package org.sagitta.database.sql.internal.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.sql.internal.store.Roots;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.database.sql.internal.store.WriteSession;
import org.sagitta.dicom.Tag;

/// Decides what becomes of each candidate of one burst, in order, and puts it into the open transaction. On the writer's
/// thread. The outcomes hold once the transaction is committed.
public final class Taker {
	public record Decision(Path file, Outcome outcome, String reason) { }

	private final WriteSession session;
	private final Roots roots;
	private final OwnedFiles owned;
	private final Placement placement;
	private final Mode mode;
	private final List<Decision> decisions = new ArrayList<>();
	private final List<FileNote> warnings = new ArrayList<>();

	Taker(WriteSession session, Roots roots, OwnedFiles owned, Placement placement, Mode mode) {
		this.session = session;
		this.roots = roots;
		this.owned = owned;
		this.placement = placement;
		this.mode = mode;
	}

	List<Decision> decisions() {
		return decisions;
	}

	List<FileNote> warnings() {
		return warnings;
	}

	void take(Prepared prepared) throws SQLException {
		switch (prepared) {
			case Prepared.Refused(Path file, Outcome outcome, String reason) -> decisions.add(new Decision(file, outcome, reason));
			case Prepared.Candidate candidate -> {
				try {
					Decision decision = decide(candidate);
					decisions.add(decision);
					if (decision.outcome.indexed()) {
						candidate.header().problem().ifPresent(problem -> warnings.add(new FileNote(candidate.file(), decision.outcome,
								"the header is damaged after what was needed: " + problem.getMessage())));
					}
				} catch (IOException e) {
					decisions.add(new Decision(candidate.file(), Outcome.FAILED, "cannot be kept: " + e.getMessage()));
				}
			}
		}
	}

	private Decision decide(Prepared.Candidate candidate) throws SQLException, IOException {
		Optional<StoredInstance> there = session.find(candidate.header().dataSet().text(Tag.SOPInstanceUID));
		if (there.isEmpty()) {
			Path file = mode == Mode.LINK ? candidate.file() : kept(candidate);
			warnings.addAll(placement.add(candidate, file, mode == Mode.COPY, null));
			return decided(candidate, Outcome.TAKEN, "");
		}
		StoredInstance row = there.get();
		if (row.file().equals(candidate.file())) {
			return again(candidate, row);
		}
		boolean online = roots.online(row.rootId());
		boolean present = online && Files.isRegularFile(row.file());
		boolean same = present ? sameBytes(candidate, row) : sameScan(candidate, row);
		if (same && (present || !online)) {
			return mode == Mode.COPY && !row.owned() && present ? own(candidate, row) : dropped(candidate, Outcome.ALREADY_THERE, "");
		}
		if (online && !present) {
			Path file = mode == Mode.LINK ? candidate.file() : kept(candidate);
			warnings.addAll(placement.add(candidate, file, mode == Mode.COPY, row));
			return decided(candidate, same ? Outcome.RELOCATED : Outcome.RELOCATED_CHANGED, "");
		}
		return quarantine(candidate, row);
	}

	/// The file that the row is linked to, or its own copy.
	private Decision again(Prepared.Candidate candidate, StoredInstance row) throws SQLException, IOException {
		boolean unchanged = row.size() == candidate.header().size() && row.modified() == candidate.modified();
		if (mode == Mode.COPY && !row.owned()) {
			return own(candidate, row);
		}
		if (unchanged || row.owned()) {
			return dropped(candidate, Outcome.ALREADY_THERE, "");
		}
		warnings.addAll(placement.add(candidate, candidate.file(), false, row));
		return decided(candidate, Outcome.UPDATED, "");
	}

	private Decision own(Prepared.Candidate candidate, StoredInstance row) throws SQLException, IOException {
		warnings.addAll(placement.add(candidate, kept(candidate), true, row));
		return decided(candidate, Outcome.NOW_OWNED, "");
	}

	private Decision quarantine(Prepared.Candidate candidate, StoredInstance row) throws SQLException, IOException {
		String reason = "its SOP Instance UID (0008,0018) is that of " + row.file() + ", whose content differs; the first stays";
		Path kept = mode == Mode.LINK ? candidate.file() : owned.quarantine(copy(candidate));
		session.quarantine(row.uid(), kept, candidate.file(), "same SOP Instance UID, other content");
		return decided(candidate, Outcome.QUARANTINED, reason);
	}

	private Path kept(Prepared.Candidate candidate) throws IOException {
		return owned.keep(copy(candidate), candidate.tags());
	}

	private Path copy(Prepared.Candidate candidate) throws IOException {
		return candidate.copy() != null ? candidate.copy() : owned.copyIn(candidate.file());
	}

	private static boolean sameScan(Prepared.Candidate candidate, StoredInstance row) {
		return row.size() == candidate.header().size() && row.fingerprint().equals(candidate.header().fingerprint());
	}

	private static boolean sameBytes(Prepared.Candidate candidate, StoredInstance row) throws IOException {
		return sameScan(candidate, row) && Files.mismatch(candidate.file(), row.file()) < 0;
	}

	private Decision dropped(Prepared.Candidate candidate, Outcome outcome, String reason) {
		owned.drop(candidate.copy());
		return decided(candidate, outcome, reason);
	}

	private static Decision decided(Prepared.Candidate candidate, Outcome outcome, String reason) {
		return new Decision(candidate.file(), outcome, reason);
	}
}
