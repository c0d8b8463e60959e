package org.sagitta.ui.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.FakeRow;

/// Rows in memory: `patients` patients with two studies of two series each.
public record FakeSnapshot(long generation, Map<Level, List<Row>> rows) implements Snapshot {
	public static FakeSnapshot of(long generation, int patients) {
		return new FakeSnapshot(generation, Map.of( //
				Level.PATIENT, rows(patients, i -> new FakeRow(Level.PATIENT, "p" + i, "", Map.of("Name", "Patient " + i, "Number", "" + i))),
				Level.STUDY, rows(2 * patients, i -> new FakeRow(Level.STUDY, "t" + i, "p" + i / 2, Map.of("Name", "Study " + i, "Number", "" + i))),
				Level.SERIES, rows(4 * patients, i -> new FakeRow(Level.SERIES, "s" + i, "t" + i / 2, Map.of("Name", "Series " + i, "Number", "" + i)))));
	}

	private static List<Row> rows(int count, java.util.function.IntFunction<Row> row) {
		return IntStream.range(0, count).mapToObj(row).toList();
	}

	@Override
	public int count(Level level) {
		return level == Level.INSTANCE ? rows.get(Level.SERIES).size() : rows.get(level).size();
	}

	@Override
	public Optional<Row> row(Level level, String key) {
		return rows.get(level).stream().filter(row -> row.key().equals(key)).findFirst();
	}

	@Override
	public List<Row> children(Level level, String key) {
		Level below = level == Level.PATIENT ? Level.STUDY : Level.SERIES;
		return rows.get(below).stream().filter(row -> row.parent().equals(key)).toList();
	}

	@Override
	public Result find(Query query) {
		List<Row> below = rows.get(query.level()).stream().filter(row -> query.parents().map(keys -> keys.contains(row.parent())).orElse(true))
				.collect(Collectors.toList());
		List<Row> found = below.stream().filter(row -> row.value("Name").toLowerCase().contains(query.search().text().toLowerCase()))
				.sorted(order(query)).toList();
		int from = Math.min(query.offset(), found.size());
		int to = (int) Math.min(found.size(), (long) from + query.limit());
		return new Result(found.subList(from, to), found.size(), below.size());
	}

	private static Comparator<Row> order(Query query) {
		Comparator<Row> order = query.sort().equals("Number") ? Comparator.comparingInt(row -> Integer.parseInt(row.value("Number")))
				: query.sort().isEmpty() ? Comparator.comparingInt(_ -> 0) : Comparator.comparing(row -> row.value(query.sort()));
		return query.descending() ? order.reversed() : order;
	}
}
