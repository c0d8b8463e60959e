package org.sagitta.fuzz;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.sagitta.dicom.DataSet;
import org.sagitta.dicom.PersonName;
import org.sagitta.dicom.VR;

/// Asks a data set for everything that it can tell, at all levels.
final class Walk {
	private Walk() {
	}

	static void through(DataSet top) {
		Deque<DataSet> left = new ArrayDeque<>(List.of(top));
		while (!left.isEmpty()) {
			DataSet at = left.pop();
			int[] tags = at.tags();
			Hostile.check(tags.length == at.size() && at.elements().size() == at.size(), "the size is not the number of elements");
			for (int i = 0; i < tags.length; i++) {
				Hostile.check(i == 0 || Integer.compareUnsigned(tags[i - 1], tags[i]) < 0, "the tags are out of order");
				element(at, tags[i]);
				at.items(tags[i]).forEach(left::push);
			}
		}
	}

	private static void element(DataSet at, int tag) {
		VR vr = at.vr(tag).orElseThrow();
		Hostile.check(at.contains(tag) && at.element(tag).orElseThrow().vr() == vr, "two representations of one element");
		List<String> texts = at.texts(tag);
		Hostile.check(at.text(tag).equals(texts.isEmpty() ? "" : texts.getFirst()), "the first text is not the first");
		if (vr == VR.PN) {
			texts.forEach(text -> PersonName.parse(text).display());
		}
		at.bytes(tag);
		at.decimals(tag);
		at.decimal(tag);
		at.integer(tag);
		at.privateCreator(tag);
		at.form(tag).offset(0);
	}
}
