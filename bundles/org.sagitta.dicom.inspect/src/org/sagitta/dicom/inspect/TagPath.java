package org.sagitta.dicom.inspect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Element;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.VR;
import org.sagitta.dicom.Value;
import org.sagitta.dicom.inspect.internal.PathParser;
import org.sagitta.dicom.inspect.internal.PrivateBlocks;

/// The way to an element, or to an item, through sequences: `ReferencedSeriesSequence[0].SeriesInstanceUID`. Each step is a
/// keyword, a tag as `00080018` or `(0008,0018)`, or, for a private element wherever its block lies,
/// `(0009,"GEMS_IDEN_01",01)`. An item is counted from 0, `[*]` means every one; so does a step without brackets that others
/// follow. Steps are parted by dots.
public record TagPath(List<Step> steps) {
	/// One step.
	/// @param tag for a step with a creator: group and the two last digits of the element
	/// @param creator of a private element; "" where the tag says it all
	/// @param item from 0, or [#ALL], or [#NONE] for an element itself
	public record Step(int tag, String creator, int item) {
		public static final int ALL = -1;
		public static final int NONE = -2;

		public Step {
			if (item < NONE) {
				throw new IllegalArgumentException("There is no item " + item);
			}
		}

		@Override
		public String toString() {
			String name = creator.isEmpty() ? Dictionary.element(tag).map(Dictionary.Entry::keyword).filter(this::isMine)
					.orElseGet(() -> Tag.format(tag)) : PrivateBlocks.format(tag, creator);
			return name + (item == NONE ? "" : item == ALL ? "[*]" : "[" + item + "]");
		}

		/// The keyword of a repeating group names the first group only.
		private boolean isMine(String keyword) {
			return !keyword.isEmpty() && Dictionary.tag(keyword).orElse(0) == tag;
		}

		private Step everyItem() {
			return item == NONE ? new Step(tag, creator, ALL) : this;
		}
	}

	/// What a path has led to.
	/// @param path to just this one, without [Step#ALL]
	/// @param dataSet the one that the element is in
	/// @param element with only the one item, where the path ends in an item
	public record Match(TagPath path, DataSet dataSet, Element element) { }

	public TagPath {
		if (steps.isEmpty()) {
			throw new IllegalArgumentException("A path has at least one step");
		}
		steps = List.copyOf(steps);
	}

	/// @throws IllegalArgumentException when the text is no path; the message says where and why
	public static TagPath parse(String text) {
		return new PathParser(text).parse();
	}

	/// An element of the top level.
	public static TagPath of(int tag) {
		return new TagPath(List.of(new Step(tag, "", Step.NONE)));
	}

	/// What the path means in a file, its meta information first.
	public List<Match> find(DicomFile file) {
		List<Match> matches = new ArrayList<>(find(file.meta()));
		matches.addAll(find(file.dataSet()));
		return matches;
	}

	/// All elements, or items, that the path means, in the order of the data set.
	public List<Match> find(DataSet dataSet) {
		record Way(DataSet at, List<Step> walked) { }
		List<Match> matches = new ArrayList<>();
		Deque<Way> ways = new ArrayDeque<>();
		ways.push(new Way(dataSet, List.of()));
		while (!ways.isEmpty()) {
			Way way = ways.pop();
			boolean last = way.walked.size() == steps.size() - 1;
			Step step = steps.get(way.walked.size());
			List<Way> further = new ArrayList<>();
			for (int tag : PrivateBlocks.found(way.at, step).toArray()) {
				Element element = way.at.element(tag).orElseThrow();
				if (last && step.item == Step.NONE) {
					matches.add(new Match(path(way.walked, step), way.at, element));
					continue;
				}
				List<DataSet> items = way.at.items(tag);
				int from = Math.max(step.item, 0);
				for (int i = from; i < (step.item < 0 ? items.size() : Math.min(items.size(), from + 1)); i++) {
					TagPath path = path(way.walked, new Step(step.tag, step.creator, i));
					if (last) {
						matches.add(new Match(path, way.at, new Element(tag, VR.SQ, new Value.Items(List.of(items.get(i))))));
					} else {
						further.add(new Way(items.get(i), path.steps));
					}
				}
			}
			further.reversed().forEach(ways::push);
		}
		return matches;
	}

	/// Whether another path, one without wildcards, is among those that this one means.
	public boolean covers(TagPath other) {
		if (other.steps.size() != steps.size()) {
			return false;
		}
		for (int i = 0; i < steps.size(); i++) {
			Step mine = i < steps.size() - 1 ? steps.get(i).everyItem() : steps.get(i);
			Step its = other.steps.get(i);
			if (mine.tag != its.tag || !mine.creator.equals(its.creator)
					|| mine.item != its.item && !(mine.item == Step.ALL && its.item >= 0)) {
				return false;
			}
		}
		return true;
	}

	/// The same path to whatever items.
	public TagPath anyItem() {
		return new TagPath(steps.stream().map(step -> step.item < 0 ? step : new Step(step.tag, step.creator, Step.ALL)).toList());
	}

	private static TagPath path(List<Step> walked, Step step) {
		List<Step> all = new ArrayList<>(walked);
		all.add(step);
		return new TagPath(all);
	}

	/// The text that [#parse] reads.
	@Override
	public String toString() {
		return steps.stream().map(Step::toString).collect(Collectors.joining("."));
	}
}
