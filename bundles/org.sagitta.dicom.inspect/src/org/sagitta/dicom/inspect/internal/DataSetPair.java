package org.sagitta.dicom.inspect.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.inspect.Difference;
import org.sagitta.dicom.inspect.Difference.Kind;
import org.sagitta.dicom.inspect.TagPath;

/// Goes through two data sets side by side. Nesting waits on a stack of its own, not on Java's.
public final class DataSetPair {
	/// Two data sets, and how far each is; or the two lists of items that are open in them.
	private static final class Level {
		final Place a;
		final Place b;
		final int[] tagsA;
		final int[] tagsB;
		int nextA;
		int nextB;
		int sequence;
		int nextItem;
		List<DataSet> itemsA = List.of();
		List<DataSet> itemsB = List.of();

		Level(Place a, Place b) {
			this.a = a;
			this.b = b;
			tagsA = a.dataSet().tags();
			tagsB = b.dataSet().tags();
		}
	}

	private final Predicate<TagPath> ignored;
	private final List<Difference> differences = new ArrayList<>();

	public DataSetPair(Predicate<TagPath> ignored) {
		this.ignored = ignored;
	}

	public List<Difference> compare(DataSet a, DataSet b) throws IOException {
		Deque<Level> levels = new ArrayDeque<>();
		levels.push(new Level(Place.top(a), Place.top(b)));
		while (!levels.isEmpty()) {
			Level level = levels.peek();
			if (level.nextItem < Math.max(level.itemsA.size(), level.itemsB.size())) {
				item(level, level.nextItem++, levels);
			} else if (level.nextA < level.tagsA.length || level.nextB < level.tagsB.length) {
				element(level);
			} else {
				levels.pop();
			}
		}
		return differences;
	}

	private void item(Level level, int index, Deque<Level> levels) {
		int tag = level.sequence;
		if (index >= level.itemsB.size()) {
			add(Kind.ONLY_IN_A, level.a.path(tag, index), DumpLine.count(level.itemsA.get(index).size(), "element"), "");
		} else if (index >= level.itemsA.size()) {
			add(Kind.ONLY_IN_B, level.b.path(tag, index), "", DumpLine.count(level.itemsB.get(index).size(), "element"));
		} else {
			levels.push(new Level(level.a.item(tag, index, level.itemsA.get(index)), level.b.item(tag, index, level.itemsB.get(index))));
		}
	}

	private void element(Level level) throws IOException {
		long a = level.nextA < level.tagsA.length ? Integer.toUnsignedLong(level.tagsA[level.nextA]) : Long.MAX_VALUE;
		long b = level.nextB < level.tagsB.length ? Integer.toUnsignedLong(level.tagsB[level.nextB]) : Long.MAX_VALUE;
		int tag = (int) Math.min(a, b);
		level.nextA += a <= b ? 1 : 0;
		level.nextB += b <= a ? 1 : 0;
		Place place = a <= b ? level.a : level.b;
		if ((tag & 0xFFFF) == 0 || ignored.test(place.path(tag))) {
			return;
		}
		if (a < b) {
			add(Kind.ONLY_IN_A, place.path(tag), described(level.a.dataSet(), tag), "");
		} else if (b < a) {
			add(Kind.ONLY_IN_B, place.path(tag), "", described(level.b.dataSet(), tag));
		} else {
			both(level, tag);
		}
	}

	private void both(Level level, int tag) throws IOException {
		DataSet dataSetA = level.a.dataSet();
		DataSet dataSetB = level.b.dataSet();
		Element a = dataSetA.element(tag).orElseThrow();
		Element b = dataSetB.element(tag).orElseThrow();
		if (a.vr() != b.vr()) {
			add(Kind.VR, level.a.path(tag), a.vr().name(), b.vr().name());
		}
		if (a.value() instanceof Value.Items(List<DataSet> itemsA) && b.value() instanceof Value.Items(List<DataSet> itemsB)) {
			level.sequence = tag;
			level.nextItem = 0;
			level.itemsA = itemsA;
			level.itemsB = itemsB;
		} else if (!ValueBytes.equal(a.value(), b.value())) {
			boolean same = Meaning.isSame(dataSetA, a, dataSetB, b);
			if (!same || a.vr() == b.vr()) {
				add(same ? Kind.BYTES : Kind.VALUE, level.a.path(tag), described(dataSetA, tag), described(dataSetB, tag));
			}
		}
	}

	private void add(Kind kind, TagPath path, String a, String b) {
		if (!ignored.test(path)) {
			differences.add(new Difference(kind, path, a, b));
		}
	}

	private static String described(DataSet dataSet, int tag) throws IOException {
		return Meaning.describe(dataSet, dataSet.element(tag).orElseThrow());
	}
}
