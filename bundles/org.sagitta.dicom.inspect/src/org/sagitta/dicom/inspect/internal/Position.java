package org.sagitta.dicom.inspect.internal;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.DicomFile;
import org.sagitta.dicom.inspect.TagPath;
import org.sagitta.dicom.inspect.TagPath.Step;

/// Where in its file an element is, if it was read from one.
final class Position {
	private static final int META_GROUP = 0x0002;

	private Position() {
	}

	/// The element's own place, or that of the innermost item or sequence around it that is there.
	/// @param path without wildcards; what it leads to may be missing
	/// @return -1 where nothing on the way was read from the file
	static long of(DicomFile file, TagPath path) {
		DataSet at = path.steps().getFirst().tag() >>> 16 == META_GROUP ? file.meta() : file.dataSet();
		long known = -1;
		for (Step step : path.steps()) {
			OptionalInt tag = PrivateBlocks.found(at, step).findFirst();
			if (tag.isEmpty()) {
				return known;
			}
			known = at.offset(tag.getAsInt()).orElse(known);
			List<DataSet> items = at.items(tag.getAsInt());
			if (step.item() < 0 || step.item() >= items.size()) {
				return known;
			}
			OptionalLong item = at.form(tag.getAsInt()).offset(step.item());
			at = items.get(step.item());
			known = item.orElse(first(at).orElse(known));
		}
		return known;
	}

	/// Of an item that has no place of its own: its first element.
	private static OptionalLong first(DataSet item) {
		return item.size() == 0 ? OptionalLong.empty() : item.offset(item.tags()[0]);
	}
}
