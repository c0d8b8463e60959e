package org.sagitta.cli.internal.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.command.Arguments;
import org.sagitta.command.UsageException;
import org.sagitta.database.Columns;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// Which rows a list is to show.
/// @param level that of the list; instances are found by their series
/// @param looking what must occur in the row, and the columns that it may name
/// @param conditions which must all hold
/// @param above a row that they must be below, or be
public record Selection(Level level, Looking looking, Columns columns, Conditions conditions, Optional<Above> above) {
	public static final String USAGE = Looking.USAGE + " [" + Conditions.OPTION + " CONDITION]… [--patient ID] [--study UID] [--series UID]";

	public record Above(Level level, String word) {
		private static final List<Level> LEVELS = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);

		/// @throws UsageException when there is more than one
		public static Optional<Above> of(Arguments arguments) throws UsageException {
			List<Above> found = LEVELS.stream()
					.flatMap(level -> arguments.value(option(level)).map(word -> new Above(level, word)).stream()).toList();
			if (found.size() > 1) {
				throw new UsageException("--patient, --study and --series exclude each other");
			}
			return found.stream().findFirst();
		}

		private static String option(Level level) {
			return "--" + Levels.noun(level);
		}
	}

	public Selection {
		if (level == Level.INSTANCE) {
			level = Level.SERIES;
		}
	}

	/// The options with a value that say what is to be listed, besides those of [Looking], and some more.
	public static String[] options(String... more) {
		return Stream.of(Stream.of(Conditions.OPTION), Above.LEVELS.stream().map(Above::option), Stream.of(more)).flatMap(each -> each)
				.toArray(String[]::new);
	}

	public List<Row> rows(Snapshot snapshot) throws UsageException, NotFoundException {
		Query own = looking.query(columns, level).where(conditions.own(level));
		Optional<Set<String>> narrowed = conditions.parents(snapshot, level);
		Query query = narrowed.map(own::below).orElse(own);
		if (above.isEmpty()) {
			return snapshot.find(query).rows();
		}
		Above top = above.get();
		if (top.level.compareTo(level) > 0) {
			throw new UsageException("--" + Levels.noun(top.level) + " names something below the level that is to be listed");
		}
		Set<String> keys = Levels.keys(snapshot, top.level, top.word);
		if (keys.isEmpty()) {
			throw new NotFoundException("The database has no " + Levels.noun(top.level) + " " + top.word + ".");
		}
		if (top.level == level) {
			return snapshot.find(query).rows().stream().filter(row -> keys.contains(row.key())).toList();
		}
		Set<String> parents = keys;
		for (Level at = top.level; at.ordinal() + 1 < level.ordinal(); at = Level.values()[at.ordinal() + 1]) {
			Level parentLevel = at;
			parents = parents.stream().flatMap(key -> snapshot.children(parentLevel, key).stream()).map(Row::key)
					.collect(Collectors.toSet());
		}
		Set<String> below = parents;
		return snapshot.find(query.below(narrowed.map(allowed -> both(allowed, below)).orElse(below))).rows();
	}

	private static Set<String> both(Set<String> a, Set<String> b) {
		return a.stream().filter(b::contains).collect(Collectors.toSet());
	}
}
