package org.sagitta.database.sql.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// A snapshot over the tables of three levels.
/// @param orders shared by all snapshots of a catalog
/// @param places where each key is; shared with the catalog, so an entry may be newer than this snapshot and is checked
record SnapshotView(long generation, Map<Level, Table> tables, Map<Level, Map<String, Integer>> places, int instances,
		Set<String> numericFields, Orders orders) implements Snapshot {
	@Override
	public int count(Level level) {
		return level == Level.INSTANCE ? instances : tables.get(level).count();
	}

	@Override
	public Optional<Row> row(Level level, String key) {
		return Optional.ofNullable(entry(level, key));
	}

	private Entry entry(Level level, String key) {
		Integer place = level == Level.INSTANCE ? null : places.get(level).get(key);
		Entry entry = place == null ? null : tables.get(level).get(place);
		return entry != null && entry.key().equals(key) ? entry : null;
	}

	@Override
	public List<Row> children(Level level, String key) {
		if (level != Level.PATIENT && level != Level.STUDY) {
			return List.of();
		}
		return find(Query.all(Level.values()[level.ordinal() + 1]).below(Set.of(key))).rows();
	}

	@Override
	public Result find(Query query) {
		if (query.level() == Level.INSTANCE) {
			throw new IllegalArgumentException("instances are not in the snapshot: ask the database for those of a series");
		}
		String[] words = Entry.fold(query.search()).strip().split("\\s+");
		Predicate<Entry> wanted = Conditions.of(query.filters(), numericFields).and(entry -> matches(entry, words));
		boolean everything = query.search().isBlank() && query.filters().isEmpty();
		List<Entry> candidates = candidates(query);
		List<Entry> found = everything ? candidates : candidates.stream().filter(wanted).toList();
		int from = Math.min(query.offset(), found.size());
		int to = (int) Math.min((long) from + query.limit(), found.size());
		return new Result(List.copyOf(found.subList(from, to)), found.size(), candidates.size());
	}

	/// The rows below the query's parents, sorted.
	private List<Entry> candidates(Query query) {
		Table table = tables.get(query.level());
		if (query.parents().isEmpty() || query.level() == Level.PATIENT) {
			return orders.of(table, query, numericFields);
		}
		var below = new ArrayList<Entry>();
		Level above = Level.values()[query.level().ordinal() - 1];
		for (String parent : query.parents().get()) {
			Entry entry = entry(above, parent);
			for (int child : entry == null ? new int[0] : entry.children()) {
				Optional.ofNullable(table.get(child)).ifPresent(below::add);
			}
		}
		return Sorting.sort(below, query, numericFields);
	}

	private static boolean matches(Entry entry, String[] words) {
		return Arrays.stream(words).allMatch(word -> word.isEmpty() || entry.searchText().contains(word));
	}
}
