package org.sagitta.database.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.database.Filter;
import org.sagitta.database.Notes;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Level;

/// Conditions each of which a row must fulfil: by itself, or by the row above it whose field it is about.
/// @param byLevel those about fields of a level
public record Conditions(Map<Level, List<Filter>> byLevel) {
	/// Which every row fulfils.
	public static final Conditions NONE = new Conditions(Map.of());

	public Conditions {
		byLevel = Map.copyOf(byLevel);
	}

	/// @param texts as [Filter#parse] takes them
	/// @param level that of the rows
	/// @throws ChoiceException when one is none, or is about a field that no row has: a misspelt one would find nothing
	public static Conditions of(Collection<String> texts, Columns columns, Level level) throws ChoiceException {
		var byLevel = new EnumMap<Level, List<Filter>>(Level.class);
		for (String text : texts) {
			Filter filter = filter(text);
			byLevel.computeIfAbsent(level(filter.field(), columns, level), _ -> new ArrayList<>()).add(filter);
		}
		return new Conditions(byLevel);
	}

	private static Filter filter(String text) throws ChoiceException {
		try {
			return Filter.parse(text);
		} catch (IllegalArgumentException e) {
			throw new ChoiceException(e.getMessage());
		}
	}

	/// The lowest level at or above another that has a field.
	/// @throws ChoiceException when there is no such field
	public static Level level(String field, Columns columns, Level level) throws ChoiceException {
		if (field.equals(Notes.NOTE) || field.equals(Notes.LABELS)) {
			return level;
		}
		List<Level> levels = Stream.of(Level.values()).filter(each -> each.compareTo(level) <= 0).toList().reversed();
		for (Level each : levels) {
			if (columns.all(each).stream().anyMatch(column -> column.field().equals(field))) {
				return each;
			}
		}
		if (Dictionary.tag(field).isPresent()) {
			return level;
		}
		List<String> near = Suggestions.of(field, levels.stream().flatMap(each -> columns.all(each).stream()).map(Column::field)
				.distinct().toList());
		throw new ChoiceException("there is no field " + field + (near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?"));
	}

	/// What rows of a level must fulfil by themselves.
	List<Filter> own(Level level) {
		return byLevel.getOrDefault(level, List.of());
	}

	/// The rows right above a level of which the found ones must be; nothing: of any.
	Optional<Set<String>> parents(Snapshot snapshot, Level level) {
		Optional<Set<String>> keys = Optional.empty();
		for (Level at : Level.values()) {
			if (at == level) {
				break;
			}
			if (keys.isPresent() || !own(at).isEmpty()) {
				Query query = Query.all(at).where(own(at));
				keys = Optional.of(snapshot.find(keys.map(query::below).orElse(query)).rows().stream().map(Row::key).collect(Collectors.toSet()));
			}
		}
		return keys;
	}
}
