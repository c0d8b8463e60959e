package org.sagitta.export.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Integrity;
import org.sagitta.export.NotExported.Reason;
import org.sagitta.export.internal.files.Refusal;

/// Tells files that are gone from those whose drive or share is not there now. It looks once, when the first file is missing.
final class Offline {
	private final DicomDatabase database;
	private Optional<List<Integrity.Root>> roots = Optional.empty();

	Offline(DicomDatabase database) {
		this.database = database;
	}

	/// A better reason why a file is not there, if there is one.
	synchronized Refusal of(Path file, Refusal refusal) {
		if (refusal.reason() != Reason.MISSING) {
			return refusal;
		}
		try {
			if (roots.isEmpty()) {
				roots = Optional.of(database.integrity().roots());
			}
			return roots.get().stream().filter(root -> !root.online() && file.startsWith(root.path())).findFirst()
					.map(root -> new Refusal(Reason.OFFLINE, file + " is on " + root.path()
							+ ", which is not there; connect the drive or share, and export again"))
					.orElse(refusal);
		} catch (DatabaseException e) {
			refusal.addSuppressed(e);
			return refusal;
		}
	}
}
