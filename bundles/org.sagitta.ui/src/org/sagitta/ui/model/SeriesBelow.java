package org.sagitta.ui.model;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// The series that rows of any level stand for.
public final class SeriesBelow {
	private SeriesBelow() {
	}

	public static List<String> of(Snapshot snapshot, Level level, Collection<String> keys) {
		return switch (level) {
			case SERIES -> List.copyOf(keys);
			case STUDY -> below(snapshot, Level.STUDY, keys.stream()).toList();
			case PATIENT -> below(snapshot, Level.STUDY, below(snapshot, Level.PATIENT, keys.stream())).toList();
			case INSTANCE -> List.of();
		};
	}

	private static Stream<String> below(Snapshot snapshot, Level level, Stream<String> keys) {
		return keys.flatMap(key -> snapshot.children(level, key).stream()).map(Row::key);
	}
}
