package org.sagitta.cli.internal.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sagitta.command.Arguments;
import org.sagitta.command.UsageException;
import org.sagitta.database.Columns;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.database.choice.Choice;
import org.sagitta.database.choice.Choice.Above;
import org.sagitta.database.choice.ChoiceException;
import org.sagitta.database.choice.Conditions;
import org.sagitta.database.choice.LevelWords;
import org.sagitta.dicom.Level;

/// Which rows a list is to show.
public record Selection(Choice choice) {
	/// The option of conditions.
	public static final String WHERE = "--where";
	public static final String USAGE = Looking.USAGE + " [" + WHERE + " CONDITION]… [--patient ID] [--study UID] [--series UID]";
	private static final List<Level> ABOVE = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);

	/// @param level that of the list; instances are found by their series
	/// @param looking what must occur in the row
	/// @param columns that words may name
	/// @param above a row that they must be below, or be
	public static Selection of(Level level, Looking looking, Columns columns, Conditions conditions, Optional<Above> above)
			throws UsageException {
		Level rows = level == Level.INSTANCE ? Level.SERIES : level;
		if (above.isPresent() && above.get().level().compareTo(rows) > 0) {
			throw new UsageException("--" + LevelWords.noun(above.get().level()) + " names something below the level that is to be listed");
		}
		return new Selection(new Choice(looking.query(columns, rows), conditions, above));
	}

	/// The conditions that a user has given.
	public static Conditions conditions(Arguments arguments, Columns columns, Level level) throws UsageException {
		try {
			return Conditions.of(arguments.values(WHERE), columns, level);
		} catch (ChoiceException e) {
			throw new UsageException(e.getMessage());
		}
	}

	/// The row that a user has named, of which or below which the found ones must be.
	/// @throws UsageException when there is more than one
	public static Optional<Above> above(Arguments arguments) throws UsageException {
		List<Above> found = ABOVE.stream().flatMap(level -> arguments.value(option(level)).map(word -> new Above(level, word)).stream()).toList();
		if (found.size() > 1) {
			throw new UsageException("--patient, --study and --series exclude each other");
		}
		return found.stream().findFirst();
	}

	/// The options with a value that say what is to be listed, besides those of [Looking], and some more.
	public static String[] options(String... more) {
		return Stream.of(Stream.of(WHERE), ABOVE.stream().map(Selection::option), Stream.of(more)).flatMap(each -> each).toArray(String[]::new);
	}

	private static String option(Level level) {
		return "--" + LevelWords.noun(level);
	}

	/// That of the rows.
	public Level level() {
		return choice.level();
	}

	public List<Row> rows(Snapshot snapshot) throws NotFoundException {
		Choice.Found found = choice.find(snapshot);
		if (found.unknown().isPresent()) {
			throw NotFoundException.of(found.unknown().get().level(), found.unknown().get().word());
		}
		return found.rows();
	}
}
