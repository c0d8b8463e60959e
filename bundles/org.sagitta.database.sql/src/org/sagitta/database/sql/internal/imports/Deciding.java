package org.sagitta.database.sql.internal.imports;

import java.io.IOException;
import java.nio.file.Files;

import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.sql.internal.store.Roots;
import org.sagitta.database.sql.internal.store.StoredInstance;

/// What becomes of a file whose SOP Instance UID the index has. Changes nothing.
final class Deciding {
	private Deciding() {
	}

	/// @param taking as the import was asked for
	/// @param linked whether the file is to stay where it is
	static Outcome of(Prepared.Candidate candidate, StoredInstance row, Taking taking, boolean linked, Roots roots) throws IOException {
		if (row.file().equals(candidate.file())) {
			return again(candidate, row, taking);
		}
		boolean online = roots.online(row.rootId());
		boolean present = online && Files.isRegularFile(row.file());
		boolean same = present ? sameBytes(candidate, row) : sameScan(candidate, row);
		if (same && (present || !online)) {
			return !linked && !row.owned() && present ? Outcome.NOW_OWNED : Outcome.ALREADY_THERE;
		}
		if (online && !present) {
			return same ? Outcome.RELOCATED : Outcome.RELOCATED_CHANGED;
		}
		return Outcome.QUARANTINED;
	}

	/// The file that the row is linked to, or its own copy.
	private static Outcome again(Prepared.Candidate candidate, StoredInstance row, Taking taking) {
		if (taking == Taking.COPY && !row.owned()) {
			return Outcome.NOW_OWNED;
		}
		boolean unchanged = row.size() == candidate.size() && row.modified() == candidate.modified();
		return unchanged || row.owned() ? Outcome.ALREADY_THERE : Outcome.UPDATED;
	}

	private static boolean sameScan(Prepared.Candidate candidate, StoredInstance row) {
		return row.size() == candidate.size() && row.fingerprint().equals(candidate.fingerprint());
	}

	private static boolean sameBytes(Prepared.Candidate candidate, StoredInstance row) throws IOException {
		return sameScan(candidate, row) && Files.mismatch(candidate.bytes(), row.file()) < 0;
	}
}
