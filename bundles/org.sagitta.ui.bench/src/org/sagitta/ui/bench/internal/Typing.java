package org.sagitta.ui.bench.internal;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Text;
import org.sagitta.database.Column;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Search;
import org.sagitta.dicom.Level;

/// How long it takes from a letter in the search box to the rows that match, letter by letter, and from the last letter of a word that is
/// typed fast. Letters are inserted into the box as an input method does it: keys would need the focus, which a display without a window
/// manager does not give.
record Typing(Run run) {
	private static final double MOST_MS = 100;
	private static final int FAST_MS = 90;

	void measure() {
		for (Level level : Run.LEVELS) {
			var times = new Times();
			var fast = new Times();
			for (String word : words(level)) {
				run.doing("typing “" + word + "” to find one of " + run.many(level));
				for (int i = 1; i <= word.length(); i++) {
					String typed = word.substring(0, i);
					times.add("“" + typed + "”", film(level, typed, () -> box(level).append(typed.substring(typed.length() - 1))));
				}
				times.add("nothing any more", film(level, "", () -> box(level).setText("")));
				fast.add("“" + word + "”", typeFast(level, word));
				film(level, "", () -> box(level).setText(""));
			}
			tell(run, "a letter in the search box, " + run.many(level), times);
			tell(run, "last letter of a word typed fast, " + run.many(level), fast);
		}
	}

	static void tell(Run run, String what, Times times) {
		run.judge(what, times, 0.95, MOST_MS, "p95 ≤ 100 ms");
	}

	private OptionalDouble typeFast(Level level, String word) {
		for (char letter : word.substring(0, word.length() - 1).toCharArray()) {
			run.stage().act(() -> box(level).append(String.valueOf(letter)));
			Stage.pause(FAST_MS);
		}
		return film(level, word, () -> box(level).append(word.substring(word.length() - 1)));
	}

	private OptionalDouble film(Level level, String typed, Runnable act) {
		BooleanSupplier right = () -> run.shows(level, query(level, typed));
		return run.camera().film("“" + typed + "” in " + run.many(level), act, () -> run.table(level), right);
	}

	private Text box(Level level) {
		return run.search(level);
	}

	/// What a table is to find: words are looked for in what is visible.
	private Query query(Level level, String typed) {
		List<Column> visible = run.visible(level);
		Query found = Query.all(level).matching(Search.parse(typed, run.columns(), level))
				.in(visible.stream().map(Column::field).collect(Collectors.toSet()));
		return run.columns().all(level).stream().filter(column -> column.sort() != Column.Sort.NONE).findFirst()
				.map(column -> found.sortedBy(column.field(), column.sort() == Column.Sort.DESCENDING)).orElse(found);
	}

	/// The beginnings of values of rows from all over the table.
	private List<String> words(Level level) {
		int step = Math.max(1, run.snapshot().count(level) / (run.amount().words() + 1));
		return IntStream.rangeClosed(1, run.amount().words()).mapToObj(i -> word(level, i * step, i)).toList();
	}

	private String word(Level level, int at, int turn) {
		Row row = run.snapshot().find(Query.all(level).page(at, 1)).rows().getFirst();
		List<String> words = run.visible(level).stream().map(column -> row.value(column.field()))
				.flatMap(value -> List.of(value.split("[^\\p{L}\\p{N}]+")).stream())
				.filter(word -> word.length() >= 3).toList();
		String word = words.get(turn % words.size()).toLowerCase(Locale.ROOT);
		return word.substring(0, Math.min(run.amount().letters(), word.length()));
	}
}
