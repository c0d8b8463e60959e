package org.sagitta.database.choice;

import java.util.Locale;

import org.sagitta.dicom.Level;

/// The levels as people name them.
public final class LevelWords {
	private LevelWords() {
	}

	/// @param word in the singular or the plural
	/// @throws ChoiceException when it is none
	public static Level parse(String word) throws ChoiceException {
		return switch (word) {
			case "patients", "patient" -> Level.PATIENT;
			case "studies", "study" -> Level.STUDY;
			case "series" -> Level.SERIES;
			case "instances", "instance" -> Level.INSTANCE;
			default -> throw new ChoiceException("there is no level " + word + "; say patients, studies, series or instances");
		};
	}

	/// One of them, for messages.
	public static String noun(Level level) {
		return level.name().toLowerCase(Locale.ROOT);
	}

	/// What a level's rows are identified by, as a keyword (PS3.4 section C.6.1.1).
	public static String uid(Level level) {
		return switch (level) {
			case PATIENT -> "PatientID";
			case STUDY -> "StudyInstanceUID";
			case SERIES -> "SeriesInstanceUID";
			case INSTANCE -> "SOPInstanceUID";
		};
	}
}
