package org.sagitta.database;

import java.util.List;

/// What was removed.
/// @param trashed owned files that went to the trash
/// @param failures files that could not be moved to the trash, with the reason; their rows are gone all the same
/// @param removals what [Trash#restore] takes to bring it back, one for each key
/// @param unknown keys that named no row
public record RemovalReport(int patients, int studies, int series, int instances, int trashed, List<String> failures, List<String> unknown,
		List<Long> removals) {
	public RemovalReport {
		failures = List.copyOf(failures);
		unknown = List.copyOf(unknown);
		removals = List.copyOf(removals);
	}
}
