package org.sagitta.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a rebuilt index has.
/// @param instances how many are in it
/// @param trashed how many are in its trash
/// @param lost files that were in the old one, by its journal, and could not be found or read, each with its reason
/// @param old where the old index is now; nothing when there was none
public record RebuildReport(long instances, long trashed, List<ImportReport.FileNote> lost, Optional<Path> old) {
	public RebuildReport {
		lost = List.copyOf(lost);
	}
}
