package org.sagitta.database.sql.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// A snapshot over the tables of three levels.
/// @param orders shared by all snapshots of a catalog
/// @param slots where each key is, for [Places]; shared with the catalog
record SnapshotView(long generation, Map<Level, Table> tables, Map<Level, int[]> slots, int instances,
		Set<String> numericFields, Orders orders, Courtesy courtesy) implements Snapshot {
	/// So many rows are looked at one by one: a level of more is walked through as it lies in memory.
	private static final int FEW = 1_000;

	@Override
	public int count(Level level) {
		return level == Level.INSTANCE ? instances : tables.get(level).count();
	}

	@Override
	public Optional<Row> row(Level level, String key) {
		return Optional.ofNullable(entry(level, key));
	}

	private Entry entry(Level level, String key) {
		return level == Level.INSTANCE ? null : Places.find(slots.get(level), tables.get(level), Codes.key(key));
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
		return courtesy.asked(() -> answer(query));
	}

	private Result answer(Query query) {
		if (query.level() == Level.INSTANCE) {
			throw new IllegalArgumentException("instances are not in the snapshot: ask the database for those of a series");
		}
		List<Word> words = Arrays.stream(Folding.of(query.search()).split("\\s+")).filter(word -> !word.isEmpty()).map(Word::new).toList();
		boolean everything = words.isEmpty() && query.filters().isEmpty();
		Conditions.Condition wanted = Conditions.of(query.filters(), words, numericFields);
		Table table = tables.get(query.level());
		int[] candidates = candidates(table, query);
		int[] found = candidates;
		if (!everything && candidates.length > FEW) {
			long[] bits = table.matching(wanted);
			found = Arrays.stream(candidates).filter(place -> Table.has(bits, place)).toArray();
		} else if (!everything) {
			var scratch = new FoldedText();
			found = Arrays.stream(candidates).filter(place -> wanted.test(table.get(place), scratch)).toArray();
		}
		int from = Math.min(query.offset(), found.length);
		int to = (int) Math.min((long) from + query.limit(), found.length);
		int last = found.length - 1;
		int[] sorted = found;
		List<Row> page = IntStream.range(from, to).<Row>mapToObj(i -> table.get(sorted[query.descending() ? last - i : i])).toList();
		return new Result(page, found.length, candidates.length);
	}

	/// The places of the rows below the query's parents, in ascending order.
	private int[] candidates(Table table, Query query) {
		if (query.parents().isEmpty() || query.level() == Level.PATIENT) {
			return orders.of(table, query.level(), query.sort(), numericFields);
		}
		var below = new ArrayList<Entry>();
		Level above = Level.values()[query.level().ordinal() - 1];
		for (String parent : query.parents().get()) {
			Entry entry = entry(above, parent);
			for (int child : entry == null ? new int[0] : entry.children()) {
				Optional.ofNullable(table.get(child)).ifPresent(below::add);
			}
		}
		return Sorting.of(query.level(), query.sort(), numericFields).sort(below);
	}
}
