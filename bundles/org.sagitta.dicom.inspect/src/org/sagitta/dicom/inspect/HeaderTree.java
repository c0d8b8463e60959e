package org.sagitta.dicom.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.inspect.TagPath.Match;
import org.sagitta.dicom.inspect.TagPath.Step;
import org.sagitta.dicom.inspect.internal.HeaderText;
import org.sagitta.dicom.inspect.internal.Names;
import org.sagitta.dicom.inspect.internal.Place;
import org.sagitta.dicom.inspect.internal.Walk;

/// The header of a file as a tree of rows, its meta information first, or those of two files beside each other. Of bytes and words that
/// stayed in their file no more is read than is shown. Does not change once it is made, and is as safe on any thread as its files are.
public final class HeaderTree {
	private final List<HeaderRow> roots = new ArrayList<>();
	private final Map<TagPath, HeaderRow> byPath = new HashMap<>();
	private final String sopClass;
	private int elements;

	private HeaderTree(String sopClass) {
		this.sopClass = sopClass;
	}

	/// @throws IOException when a value that stayed in the file cannot be read any more
	public static HeaderTree of(DicomFile file) throws IOException {
		return of(file, List.of());
	}

	/// With rows without values for elements that other files have.
	/// @param others paths to elements
	public static HeaderTree of(DicomFile file, Collection<TagPath> others) throws IOException {
		HeaderTree tree = new HeaderTree(file.dataSet().text(Tag.SOPClassUID));
		tree.fill(file, false);
		for (TagPath path : others) {
			tree.row(path, path.steps().getLast().tag(), null);
		}
		return tree;
	}

	/// Two files beside each other; values that mean the same do not differ, whatever bytes say so, nor do group lengths.
	public static HeaderTree of(DicomFile first, DicomFile second) throws IOException {
		HeaderTree tree = new HeaderTree(first.dataSet().text(Tag.SOPClassUID));
		tree.fill(first, false);
		tree.fill(second, true);
		for (Difference difference : new Comparison(List.of()).of(first, second)) {
			HeaderRow row = tree.byPath.get(difference.path());
			if (row != null && difference.kind() != Difference.Kind.BYTES) {
				row.mark();
			}
		}
		tree.byPath.values().stream().filter(row -> row.isPresent() != row.isPresentInSecond() && !isGroupLength(row)).forEach(HeaderRow::mark);
		return tree;
	}

	private static boolean isGroupLength(HeaderRow row) {
		return !row.isItem() && (row.tag() & 0xFFFF) == 0;
	}

	/// The elements of the top level, in order.
	public List<HeaderRow> roots() {
		return Collections.unmodifiableList(roots);
	}

	public Optional<HeaderRow> row(TagPath path) {
		return Optional.ofNullable(byPath.get(path));
	}

	/// Of the first file; "" where it has none.
	public String sopClass() {
		return sopClass;
	}

	/// How many elements there are, nested ones too; items are none.
	public int elements() {
		return elements;
	}

	private void fill(DicomFile file, boolean second) throws IOException {
		for (DataSet dataSet : List.of(file.meta(), file.dataSet())) {
			Walk.through(dataSet, new Walk.Visitor() {
				@Override
				public void element(Place place, Element element) throws IOException {
					set(place.path(element.tag()), element.tag(), new Match(place.path(element.tag()), place.dataSet(), element),
							HeaderText.shown(place.dataSet(), element), second);
				}

				@Override
				public void item(Place place, int tag, int index, DataSet item) {
					TagPath path = place.path(tag, index);
					set(path, tag, new Match(path, place.dataSet(), new Element(tag, VR.SQ, new Value.Items(List.of(item)))),
							new HeaderValue.Elements(item.size()), second);
				}
			});
		}
	}

	private void set(TagPath path, int tag, Match match, HeaderValue value, boolean second) {
		HeaderRow row = row(path, tag, match.dataSet());
		if (second ? row.isPresentInSecond() : row.isPresent()) {
			row = made(path, tag, match.dataSet()); // The same creator has reserved two blocks.
		}
		if (second) {
			row.second(match, value);
		} else {
			row.first(match, value);
		}
	}

	/// The row of a path, made with all that is around it where it is not there.
	private HeaderRow row(TagPath path, int tag, DataSet dataSet) {
		HeaderRow there = byPath.get(path);
		return there != null ? there : made(path, tag, dataSet);
	}

	/// @param dataSet the one that the element is in; null where no file is at hand
	private HeaderRow made(TagPath path, int tag, DataSet dataSet) {
		HeaderRow parent = null;
		for (int i = 1; i < path.steps().size(); i++) {
			parent = around(path, i, Step.NONE, parent);
			parent = around(path, i, path.steps().get(i - 1).item(), parent);
		}
		Step last = path.steps().getLast();
		if (last.item() != Step.NONE) {
			parent = around(path, path.steps().size(), Step.NONE, parent);
		}
		Names names = dataSet == null ? Names.of(last) : Names.of(dataSet, tag);
		HeaderRow row = new HeaderRow(parent, path, tag, names);
		return stored(row);
	}

	/// A sequence or item on the way to a row.
	private HeaderRow around(TagPath path, int steps, int item, HeaderRow parent) {
		List<Step> way = new ArrayList<>(path.steps().subList(0, steps));
		Step last = way.removeLast();
		way.add(new Step(last.tag(), last.creator(), item));
		TagPath outer = new TagPath(way);
		HeaderRow there = byPath.get(outer);
		return there != null ? there : stored(new HeaderRow(parent, outer, last.tag(), Names.of(last)));
	}

	private HeaderRow stored(HeaderRow row) {
		byPath.putIfAbsent(row.path(), row);
		elements += row.isItem() ? 0 : 1;
		if (row.parent().isPresent()) {
			row.parent().get().add(row);
		} else {
			HeaderRow.place(roots, row);
		}
		return row;
	}
}
