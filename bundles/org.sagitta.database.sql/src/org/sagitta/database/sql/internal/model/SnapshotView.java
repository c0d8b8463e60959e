package org.sagitta.database.sql.internal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Search.Term;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;

/// A snapshot over the tables of three levels.
/// @param orders shared by all snapshots of a catalog
/// @param slots where each key is, for [Places]; shared with the catalog
/// @param loaded the keys of the series that are loaded now; shared
record SnapshotView(long generation, Map<Level, Table> tables, Map<Level, int[]> slots, int instances,
		Set<String> numericFields, Set<String> loaded, Orders orders, Answers answers, Courtesy courtesy) implements Snapshot {
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
		Table table = tables.get(query.level());
		int[] candidates = candidates(table, query);
		int[] found = passing(table, query, candidates);
		if (query.descending()) {
			found = reversed(found);
		}
		List<Group> groups = List.of();
		if (!query.group().isEmpty()) {
			var grouped = Grouped.of(table, found, orders.groups(table, query.level(), query.group(), numericFields), query.group());
			found = grouped.places();
			groups = grouped.groups();
		}
		int from = Math.min(query.offset(), found.length);
		int to = (int) Math.min((long) from + query.limit(), found.length);
		List<Row> page = Arrays.stream(found, from, to).<Row>mapToObj(table::get).toList();
		return new Result(page, found.length, candidates.length, groups);
	}

	private static int[] reversed(int[] places) {
		int last = places.length - 1;
		return IntStream.rangeClosed(0, last).map(i -> places[last - i]).toArray();
	}

	/// Those of some places whose rows fulfil the query, in their order.
	private int[] passing(Table table, Query query, int[] candidates) {
		var marks = new ArrayList<long[]>();
		var looked = new Looked(query.searched().orElse(null));
		List<Term> far = query.search().terms().stream().filter(term -> query.across() || isFar(term, query.level())).toList();
		List<Term> near = query.search().terms().stream().filter(term -> !query.across() && !isFar(term, query.level())).toList();
		if (!query.quick().isEmpty()) {
			Set<String> shown = query.quick().loaded() ? Set.copyOf(loaded) : Set.of();
			LocalDate today = LocalDate.now();
			marks.add(answers.of(List.of(query.quick(), today, shown), () -> Quick.of(tables, slots.get(Level.SERIES), query.quick(), today, shown))
					.of(query.level()));
		}
		if (!far.isEmpty()) {
			marks.add(new Across(tables, query.searched(), answers).of(far).of(query.level()));
		}
		if (!near.isEmpty() || !query.filters().isEmpty()) {
			Conditions.Condition wanted = Conditions.of(query.filters(), near, looked, numericFields);
			if (candidates.length <= FEW) {
				var scratch = new FoldedText();
				return marked(Arrays.stream(candidates).filter(place -> wanted.test(table.get(place), scratch)).toArray(), marks);
			}
			marks.add(table.matching(wanted));
		}
		return marked(candidates, marks);
	}

	private static boolean isFar(Term term, Level level) {
		return term.column().isPresent() && term.column().get().level() != level;
	}

	private static int[] marked(int[] places, List<long[]> marks) {
		if (marks.isEmpty()) {
			return places;
		}
		long[] all = marks.getFirst().clone();
		for (long[] bits : marks.subList(1, marks.size())) {
			Arrays.setAll(all, i -> all[i] & bits[i]);
		}
		return Arrays.stream(places).filter(place -> Table.has(all, place)).toArray();
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
