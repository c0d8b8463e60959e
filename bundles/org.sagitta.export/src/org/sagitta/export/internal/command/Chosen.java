package org.sagitta.export.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.command.Arguments;
import org.sagitta.command.UsageException;
import org.sagitta.database.Columns;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Search;
import org.sagitta.database.choice.Choice;
import org.sagitta.database.choice.Choice.Above;
import org.sagitta.database.choice.ChoiceException;
import org.sagitta.database.choice.Conditions;
import org.sagitta.database.choice.LevelWords;
import org.sagitta.database.choice.NamedRows;
import org.sagitta.database.choice.SearchProblems;
import org.sagitta.dicom.Level;

/// Which rows are exported: those that the user names, or those that fulfil conditions, as `sagitta list` takes them.
/// @param unknown what he named and the database does not have
record Chosen(List<String> keys, List<Missing> unknown) {
	/// A row that is not there.
	record Missing(Level level, String word) {
		@Override
		public String toString() {
			return "the database has no " + LevelWords.noun(level) + " " + word;
		}
	}

	static final String ALL = "--all";
	private static final String SEARCH = "--search";
	private static final String WHERE = "--where";
	private static final List<Level> LEVELS = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);

	static Set<String> valued() {
		return Stream.concat(Stream.of(SEARCH, WHERE), LEVELS.stream().map(Chosen::option)).collect(Collectors.toSet());
	}

	private static String option(Level level) {
		return "--" + LevelWords.noun(level);
	}

	static Level level(String word) throws UsageException {
		try {
			return LevelWords.parse(word);
		} catch (ChoiceException e) {
			throw new UsageException(e.getMessage());
		}
	}

	/// @param words those that name rows
	static Chosen of(Level level, List<String> words, Arguments arguments, DicomDatabase database) throws UsageException, DatabaseException {
		boolean conditions = arguments.has(ALL) || valued().stream().anyMatch(arguments::has);
		if (words.isEmpty() != conditions) {
			throw new UsageException(conditions ? "either keys or conditions say what is exported, not both"
					: "what is to be exported is missing: keys, conditions as of sagitta list, or " + ALL);
		}
		if (level == Level.INSTANCE) {
			if (conditions) {
				throw new UsageException("instances are exported by their UIDs; conditions go with patients, studies and series");
			}
			return new Chosen(words, List.of()); // the export looks for them itself, on servers as well
		}
		try {
			if (conditions) {
				return found(choice(level, arguments, database.columns()).find(database.snapshot()));
			}
			NamedRows named = NamedRows.of(database, level, words);
			return new Chosen(named.keys(), named.unknown().stream().map(word -> new Missing(level, word)).toList());
		} catch (ChoiceException e) {
			throw new UsageException(e.getMessage());
		}
	}

	private static Chosen found(Choice.Found found) {
		return new Chosen(found.rows().stream().map(Row::key).toList(),
				found.unknown().stream().map(above -> new Missing(above.level(), above.word())).toList());
	}

	private static Choice choice(Level level, Arguments arguments, Columns columns) throws UsageException, ChoiceException {
		Optional<Above> above = above(arguments, level);
		Conditions conditions = Conditions.of(arguments.values(WHERE), columns, level);
		return new Choice(Query.all(level).matching(search(arguments, columns, level)), conditions, above);
	}

	/// A list warns of what it does not understand, and its reader sees what it found; an export would copy what nobody meant.
	private static Search search(Arguments arguments, Columns columns, Level level) throws UsageException {
		Search search = Search.parse(arguments.value(SEARCH).orElse(""), columns, level);
		List<String> problems = search.problems().stream().map(SearchProblems::text).toList();
		if (!problems.isEmpty()) {
			throw new UsageException(String.join("; ", problems));
		}
		return search;
	}

	private static Optional<Above> above(Arguments arguments, Level level) throws UsageException {
		List<Above> given = LEVELS.stream()
				.flatMap(each -> arguments.value(option(each)).map(word -> new Above(each, word)).stream()).toList();
		if (given.size() > 1) {
			throw new UsageException("--patient, --study and --series exclude each other");
		}
		if (given.stream().anyMatch(each -> each.level().compareTo(level) > 0)) {
			throw new UsageException(option(given.getFirst().level()) + " names something below the level that is to be exported");
		}
		return given.stream().findFirst();
	}
}
