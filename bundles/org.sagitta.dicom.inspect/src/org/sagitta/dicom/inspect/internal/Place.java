package org.sagitta.dicom.inspect.internal;

import java.util.LinkedList;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.inspect.TagPath;
import org.sagitta.dicom.inspect.TagPath.Step;

/// A data set on the way through a larger one: the whole, or an item of a sequence of another place.
/// @param outer where the sequence is; null for the whole
/// @param sequence the tag of the sequence
/// @param item which item, from 0
/// @param depth of sequences around it
public record Place(DataSet dataSet, Place outer, int sequence, int item, int depth) {
	public static Place top(DataSet dataSet) {
		return new Place(dataSet, null, 0, 0, 0);
	}

	public Place item(int tag, int index, DataSet content) {
		return new Place(content, this, tag, index, depth + 1);
	}

	/// The path of an element here.
	public TagPath path(int tag) {
		return path(PrivateBlocks.step(dataSet, tag, Step.NONE));
	}

	/// The path of an item of a sequence here.
	public TagPath path(int tag, int index) {
		return path(PrivateBlocks.step(dataSet, tag, index));
	}

	private TagPath path(Step last) {
		List<Step> steps = new LinkedList<>(List.of(last));
		for (Place place = this; place.outer != null; place = place.outer) {
			steps.addFirst(PrivateBlocks.step(place.outer.dataSet, place.sequence, place.item));
		}
		return new TagPath(steps);
	}
}
