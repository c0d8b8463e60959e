package org.sagitta.cli.internal.data;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.sagitta.command.UsageException;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// The levels as users name them.
final class Levels {
	private Levels() {
	}

	static Level parse(String word) throws UsageException {
		return switch (word) {
			case "patients", "patient" -> Level.PATIENT;
			case "studies", "study" -> Level.STUDY;
			case "series" -> Level.SERIES;
			case "instances", "instance" -> Level.INSTANCE;
			default -> throw new UsageException("there is no level " + word + "; say patients, studies, series or instances");
		};
	}

	/// One of them, for messages.
	static String noun(Level level) {
		return level.name().toLowerCase(Locale.ROOT);
	}

	/// What a level's rows are identified by, as a keyword.
	static String uid(Level level) {
		return switch (level) {
			case PATIENT -> "PatientID";
			case STUDY -> "StudyInstanceUID";
			case SERIES -> "SeriesInstanceUID";
			case INSTANCE -> "SOPInstanceUID";
		};
	}

	/// The keys of the rows that a word means: one UID or, as a Patient ID says nothing of who issued it, several patients.
	static Set<String> keys(Snapshot snapshot, Level level, String word) {
		var keys = new LinkedHashSet<String>();
		Optional<Row> row = snapshot.row(level, word);
		row.map(Row::key).ifPresent(keys::add);
		if (level == Level.PATIENT && row.isEmpty()) {
			snapshot.find(Query.all(level)).rows().stream().filter(each -> each.attribute("PatientID").equals(word)).map(Row::key)
					.forEach(keys::add);
		}
		return keys;
	}
}
