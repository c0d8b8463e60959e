package org.sagitta.dicom.inspect.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.Element;

/// Goes through a data set and what is nested in it, in order. Nesting waits on a stack of its own, not on Java's.
public final class Walk {
	/// Hears of everything on the way.
	public interface Visitor {
		/// An element; the items of a sequence follow.
		void element(Place place, Element element) throws IOException;

		/// An item of the sequence `tag` begins.
		/// @param place where the sequence is
		default void item(Place place, int tag, int index, DataSet item) throws IOException {
		}

		default void itemEnd(Place place, int tag) throws IOException {
		}

		/// After the last item; not for a sequence without items.
		default void sequenceEnd(Place place, int tag) throws IOException {
		}
	}

	/// A data set, how far it is, and the sequence that is open in it.
	private static final class Level {
		final Place place;
		final int[] tags;
		int next;
		List<DataSet> items = List.of();
		int nextItem;

		Level(Place place) {
			this.place = place;
			tags = place.dataSet().tags();
		}
	}

	private Walk() {
	}

	/// @throws IOException from the visitor, or when a value that stayed in its file cannot be read any more
	public static void through(DataSet dataSet, Visitor visitor) throws IOException {
		try {
			levels(dataSet, visitor);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static void levels(DataSet dataSet, Visitor visitor) throws IOException {
		Deque<Level> levels = new ArrayDeque<>();
		levels.push(new Level(Place.top(dataSet)));
		while (!levels.isEmpty()) {
			Level level = levels.peek();
			Place place = level.place;
			if (!level.items.isEmpty()) {
				int tag = level.tags[level.next - 1];
				if (level.nextItem < level.items.size()) {
					int index = level.nextItem++;
					DataSet item = level.items.get(index);
					visitor.item(place, tag, index, item);
					levels.push(new Level(place.item(tag, index, item)));
				} else {
					level.items = List.of();
					visitor.sequenceEnd(place, tag);
				}
			} else if (level.next < level.tags.length) {
				int tag = level.tags[level.next++];
				visitor.element(place, place.dataSet().element(tag).orElseThrow());
				level.items = place.dataSet().items(tag);
				level.nextItem = 0;
			} else {
				levels.pop();
				if (place.outer() != null) {
					visitor.itemEnd(place.outer(), place.sequence());
				}
			}
		}
	}
}
