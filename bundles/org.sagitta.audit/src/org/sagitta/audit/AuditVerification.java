package org.sagitta.audit;

import java.util.Optional;

/// Whether a log is what was written.
///
/// @param entries how many lines the log has
/// @param alerts how many of them are an [Action#AUDIT_DAMAGED]: damage that was found when the log was opened
/// @param problem the first place where the log is not what was written
public record AuditVerification(long entries, long alerts, Optional<Problem> problem) {
	/// @param file the name of the file in the log's folder
	/// @param line counted from 1; 0 when the problem is of the file as a whole
	/// @param reason for a person; without what the line says
	public record Problem(String file, long line, String reason) {
	}

	/// Whether nothing is wrong now, nor was when the log was opened.
	public boolean intact() {
		return problem.isEmpty() && alerts == 0;
	}
}
