package org.sagitta.dicom.inspect;

import java.util.Optional;

/// Something that a check has found.
/// @param offset where in the file (in what it inflates to, for a deflated data set): of the element, or of what is around it where
///        it is missing; -1 where nothing was read from a file
/// @param path to the element that it is about; the first of them where several are alike
/// @param message what is wrong, in one line that does not steer a terminal
public record Finding(Severity severity, long offset, Optional<TagPath> path, String message) {
	public enum Severity {
		/// Against the standard.
		ERROR,
		/// Allowed, or not to be decided from the file alone, but likely to make trouble.
		WARNING,
		/// Good to know.
		INFO
	}
}
