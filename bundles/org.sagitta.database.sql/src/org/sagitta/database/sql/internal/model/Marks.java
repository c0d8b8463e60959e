package org.sagitta.database.sql.internal.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.LongBinaryOperator;

import org.sagitta.dicom.Level;

/// Which rows of the three levels fulfil something: a bit for each place.
final class Marks {
	static final List<Level> LEVELS = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);

	private final Map<Level, Table> tables;
	private final Map<Level, long[]> bits = new EnumMap<>(Level.class);

	private Marks(Map<Level, Table> tables) {
		this.tables = tables;
	}

	static Marks none(Map<Level, Table> tables) {
		var marks = new Marks(tables);
		tables.forEach((level, table) -> marks.bits.put(level, table.noBits()));
		return marks;
	}

	/// Those that fulfil a condition by themselves.
	static Marks of(Map<Level, Table> tables, Conditions.Condition condition) {
		var marks = new Marks(tables);
		tables.forEach((level, table) -> marks.bits.put(level, table.matching(condition)));
		return marks;
	}

	/// Those of one level that fulfil a condition by themselves.
	static Marks of(Map<Level, Table> tables, Level level, Conditions.Condition condition) {
		Marks marks = none(tables);
		marks.bits.put(level, tables.get(level).matching(condition));
		return marks;
	}

	long[] of(Level level) {
		return bits.get(level);
	}

	void set(Level level, long[] marked) {
		bits.put(level, marked);
	}

	/// Also what is above or below a marked row.
	Marks related() {
		return andBelow().or(andAbove());
	}

	void mark(Level level, int place) {
		Table.mark(bits.get(level), place);
	}

	Marks and(Marks other) {
		return with(other, (a, b) -> a & b);
	}

	Marks or(Marks other) {
		return with(other, (a, b) -> a | b);
	}

	private Marks with(Marks other, LongBinaryOperator operator) {
		return with((level, mine) -> {
			long[] both = mine.clone();
			Arrays.setAll(both, i -> operator.applyAsLong(mine[i], other.bits.get(level)[i]));
			return both;
		});
	}

	/// Also what is below a marked row.
	Marks andBelow() {
		Marks all = copy();
		for (Level level : List.of(Level.STUDY, Level.SERIES)) {
			long[] above = all.bits.get(above(level));
			long[] here = all.bits.get(level);
			tables.get(level).forEachPlace((place, parent) -> {
				if (Table.has(above, parent)) {
					Table.mark(here, place);
				}
			});
		}
		return all;
	}

	/// Also what is above a marked row.
	Marks andAbove() {
		Marks all = copy();
		for (Level level : List.of(Level.SERIES, Level.STUDY)) {
			long[] above = all.bits.get(above(level));
			long[] here = all.bits.get(level);
			tables.get(level).forEachPlace((place, parent) -> {
				if (Table.has(here, place)) {
					Table.mark(above, parent);
				}
			});
		}
		return all;
	}

	private static Level above(Level level) {
		return Level.values()[level.ordinal() - 1];
	}

	/// The marked rows below which there is nothing, and what is above them.
	Marks ends() {
		return allEnds().with(this, (end, mine) -> end & mine).andAbove();
	}

	/// The rows at the ends, below which there is nothing, that are not marked, and what is above them.
	Marks unmarkedEnds() {
		return allEnds().with(this, (end, mine) -> end & ~mine).andAbove();
	}

	/// The rows below which there is nothing.
	private Marks allEnds() {
		Marks ends = none(tables);
		Marks inner = none(tables);
		for (Level level : LEVELS.reversed()) {
			long[] inside = inner.bits.get(level);
			tables.get(level).forEachPlace((place, parent) -> {
				if (!Table.has(inside, place)) {
					ends.mark(level, place);
				}
				if (level != Level.PATIENT) {
					inner.mark(above(level), parent);
				}
			});
		}
		return ends;
	}

	private Marks copy() {
		return with((_, mine) -> mine.clone());
	}

	private Marks with(BiFunction<Level, long[], long[]> change) {
		var changed = new Marks(tables);
		bits.forEach((level, mine) -> changed.bits.put(level, change.apply(level, mine)));
		return changed;
	}
}
