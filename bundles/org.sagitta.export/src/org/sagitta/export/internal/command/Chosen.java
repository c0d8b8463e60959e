package org.sagitta.export.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.sagitta.command.Arguments;
import org.sagitta.command.UsageException;
import org.sagitta.database.Columns;
import org.sagitta.database.Filter;
import org.sagitta.database.Notes;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Level;

/// Which rows are exported: those that the user names, or those that fulfil conditions, as `sagitta list` takes them.
/// @param unknown what he named and the database does not have
record Chosen(List<String> keys, List<String> unknown) {
	static final String SEARCH = "--search";
	static final String WHERE = "--where";
	static final String ALL = "--all";
	private static final List<Level> LEVELS = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);

	static Set<String> valued() {
		return Set.of(SEARCH, WHERE, option(Level.PATIENT), option(Level.STUDY), option(Level.SERIES));
	}

	static Level level(String word) throws UsageException {
		return switch (word) {
			case "patients", "patient" -> Level.PATIENT;
			case "studies", "study" -> Level.STUDY;
			case "series" -> Level.SERIES;
			default -> throw new UsageException("there is no level " + word + " to export; say patients, studies or series");
		};
	}

	private static String option(Level level) {
		return "--" + noun(level);
	}

	static String noun(Level level) {
		return level.name().toLowerCase(Locale.ROOT);
	}

	/// @param words those that name rows
	static Chosen of(Level level, List<String> words, Arguments arguments, Snapshot snapshot, Columns columns) throws UsageException {
		boolean conditions = arguments.has(ALL) || valued().stream().anyMatch(arguments::has);
		if (words.isEmpty() != conditions) {
			throw new UsageException(conditions ? "either keys or conditions say what is exported, not both"
					: "what is to be exported is missing: keys, conditions as of sagitta list, or " + ALL);
		}
		return conditions ? found(level, arguments, snapshot, columns) : named(level, words, snapshot);
	}

	private static Chosen named(Level level, List<String> words, Snapshot snapshot) throws UsageException {
		var keys = new LinkedHashSet<String>();
		List<String> unknown = new ArrayList<>();
		for (String word : words) {
			Set<String> meant = keys(snapshot, level, word);
			if (meant.size() > 1) {
				throw new UsageException(meant.size() + " patients have the ID " + word + "; name one by its key: " + String.join(", ", meant));
			}
			keys.addAll(meant);
			if (meant.isEmpty()) {
				unknown.add(word);
			}
		}
		return new Chosen(List.copyOf(keys), unknown);
	}

	/// One UID or, as a Patient ID says nothing of who issued it, several patients.
	private static Set<String> keys(Snapshot snapshot, Level level, String word) {
		Optional<Row> row = snapshot.row(level, word);
		if (row.isPresent() || level != Level.PATIENT) {
			return row.map(each -> Set.of(each.key())).orElse(Set.of());
		}
		return snapshot.find(Query.all(level)).rows().stream().filter(each -> each.attribute("PatientID").equals(word)).map(Row::key)
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Chosen found(Level level, Arguments arguments, Snapshot snapshot, Columns columns) throws UsageException {
		List<Filter> filters = new ArrayList<>();
		for (String text : arguments.values(WHERE)) {
			filters.add(filter(text));
		}
		Optional<Set<String>> parents = Optional.empty();
		List<String> unknown = new ArrayList<>();
		List<Row> rows = List.of();
		Optional<Level> above = above(arguments, level);
		for (Level at : LEVELS.subList(0, level.ordinal() + 1)) {
			List<Filter> own = new ArrayList<>();
			for (Filter filter : filters) {
				if (level(filter.field(), columns, level) == at) {
					own.add(filter);
				}
			}
			Query query = Query.all(at).where(own).matching(at == level ? arguments.value(SEARCH).orElse("") : "");
			rows = snapshot.find(parents.map(query::below).orElse(query)).rows();
			if (above.equals(Optional.of(at))) {
				String word = arguments.value(option(at)).orElseThrow();
				Set<String> meant = keys(snapshot, at, word);
				if (meant.isEmpty()) {
					unknown.add(word);
				}
				rows = rows.stream().filter(row -> meant.contains(row.key())).toList();
			}
			parents = Optional.of(rows.stream().map(Row::key).collect(Collectors.toSet()));
		}
		return new Chosen(rows.stream().map(Row::key).toList(), unknown);
	}

	private static Optional<Level> above(Arguments arguments, Level level) throws UsageException {
		List<Level> given = LEVELS.stream().filter(each -> arguments.has(option(each))).toList();
		if (given.size() > 1) {
			throw new UsageException("--patient, --study and --series exclude each other");
		}
		if (given.stream().anyMatch(each -> each.compareTo(level) > 0)) {
			throw new UsageException(option(given.getFirst()) + " names something below the level that is to be exported");
		}
		return given.stream().findFirst();
	}

	private static Filter filter(String text) throws UsageException {
		try {
			return Filter.parse(text);
		} catch (IllegalArgumentException e) {
			throw new UsageException(e.getMessage());
		}
	}

	/// The lowest level at or above another that has a field: a misspelt one would find nothing.
	private static Level level(String field, Columns columns, Level level) throws UsageException {
		if (field.equals(Notes.NOTE) || field.equals(Notes.LABELS)) {
			return level;
		}
		for (Level each : LEVELS.subList(0, level.ordinal() + 1).reversed()) {
			if (columns.all(each).stream().anyMatch(column -> column.field().equals(field))) {
				return each;
			}
		}
		if (Dictionary.tag(field).isEmpty()) {
			throw new UsageException("there is no field " + field);
		}
		return level;
	}
}
