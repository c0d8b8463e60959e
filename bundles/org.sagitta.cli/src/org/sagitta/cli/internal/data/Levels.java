package org.sagitta.cli.internal.data;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// The levels as users name them.
public final class Levels {
	private Levels() {
	}

	public static Level parse(String word) throws UsageException {
		return switch (word) {
			case "patients", "patient" -> Level.PATIENT;
			case "studies", "study" -> Level.STUDY;
			case "series" -> Level.SERIES;
			case "instances", "instance" -> Level.INSTANCE;
			default -> throw new UsageException("there is no level " + word + "; say patients, studies, series or instances");
		};
	}

	/// One of them, for messages.
	public static String noun(Level level) {
		return level.name().toLowerCase(Locale.ROOT);
	}

	/// What a level's rows are identified by, as a keyword.
	public static String uid(Level level) {
		return switch (level) {
			case PATIENT -> "PatientID";
			case STUDY -> "StudyInstanceUID";
			case SERIES -> "SeriesInstanceUID";
			case INSTANCE -> "SOPInstanceUID";
		};
	}

	/// The key of the one row or instance that a word means.
	/// @throws UsageException when several patients have the ID that it is
	/// @throws NotFoundException when there is none
	public static String key(DicomDatabase database, Level level, String word) throws UsageException, IOException {
		if (level == Level.INSTANCE) {
			return database.instance(word).map(Instance::sopInstanceUid).orElseThrow(() -> missing(level, word));
		}
		Set<String> keys = keys(database.snapshot(), level, word);
		if (keys.size() > 1) {
			throw new UsageException(keys.size() + " patients have the ID " + word + "; name one by its key: " + String.join(", ", keys));
		}
		return keys.stream().findFirst().orElseThrow(() -> missing(level, word));
	}

	private static NotFoundException missing(Level level, String word) {
		return new NotFoundException("The database has no " + noun(level) + " " + word + ".");
	}

	/// The keys of the rows that a word means: one UID or, as a Patient ID says nothing of who issued it, several patients.
	public static Set<String> keys(Snapshot snapshot, Level level, String word) {
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
