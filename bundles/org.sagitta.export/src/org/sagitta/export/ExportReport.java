package org.sagitta.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What came of an export.
/// @param folder where the files are
/// @param studies of how many studies there are files in the folder now
/// @param written files that were copied
/// @param bytes of them
/// @param there files that were there already with the same bytes
/// @param notExported every file that was not, and why
/// @param unknown the keys of rows that the database does not have
/// @param directory the DICOMDIR that lists the files, where one was asked for and is there
/// @param problems what else failed, such as the DICOMDIR or the audit trail, for a person
/// @param warnings what is odd about what was exported, for a person
public record ExportReport(Path folder, int studies, long written, long bytes, long there, List<NotExported> notExported,
		List<String> unknown, boolean cancelled, Optional<Path> directory, List<String> problems, List<String> warnings) {
	public ExportReport {
		notExported = List.copyOf(notExported);
		unknown = List.copyOf(unknown);
		problems = List.copyOf(problems);
		warnings = List.copyOf(warnings);
	}

	/// Whether all that was asked for is there.
	public boolean complete() {
		return !cancelled && notExported.isEmpty() && unknown.isEmpty() && problems.isEmpty();
	}
}
