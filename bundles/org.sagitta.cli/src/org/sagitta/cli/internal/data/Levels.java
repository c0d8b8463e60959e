package org.sagitta.cli.internal.data;

import java.io.IOException;
import java.util.List;

import org.sagitta.command.UsageException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.choice.ChoiceException;
import org.sagitta.database.choice.LevelWords;
import org.sagitta.database.choice.NamedRows;
import org.sagitta.dicom.Level;

/// Levels and rows as the words of a command name them; words that make no sense are a wrong use of the command.
public final class Levels {
	private Levels() {
	}

	public static Level parse(String word) throws UsageException {
		try {
			return LevelWords.parse(word);
		} catch (ChoiceException e) {
			throw new UsageException(e.getMessage());
		}
	}

	/// The rows or instances that words mean.
	/// @throws UsageException when several patients have the ID that one of them is
	public static NamedRows named(DicomDatabase database, Level level, List<String> words) throws UsageException, IOException {
		try {
			return NamedRows.of(database, level, words);
		} catch (ChoiceException e) {
			throw new UsageException(e.getMessage());
		}
	}

	/// The key of the one row or instance that a word means.
	/// @throws UsageException when several patients have the ID that it is
	/// @throws NotFoundException when there is none
	public static String key(DicomDatabase database, Level level, String word) throws UsageException, IOException {
		return named(database, level, List.of(word)).keys().stream().findFirst().orElseThrow(() -> NotFoundException.of(level, word));
	}
}
