package org.sagitta.export.internal;

import java.util.Optional;
import java.util.Set;

import org.sagitta.database.Row;
import org.sagitta.dicom.Level;

/// A series that is exported, or of which instances are, with the rows above it.
/// @param only the SOP Instance UIDs of those; nothing: all of them
public record Line(Row patient, Row study, Row series, Optional<Set<String>> only) {
	public Line {
		only = only.map(Set::copyOf);
	}

	public Row row(Level level) {
		return switch (level) {
			case PATIENT -> patient;
			case STUDY -> study;
			case SERIES -> series;
			case INSTANCE -> throw new IllegalArgumentException("instances have no rows");
		};
	}

	/// Whether an instance of the series is to be exported.
	public boolean has(String sopInstanceUid) {
		return only.isEmpty() || only.get().contains(sopInstanceUid);
	}
}
