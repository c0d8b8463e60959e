package org.sagitta.dicom.inspect.internal;

import java.util.List;

import org.sagitta.dicom.inspect.TagPath;
import org.sagitta.dicom.inspect.TagPath.Step;

/// What a module says of one attribute.
/// @param parent the sequence whose items the attribute is in, with `[*]`; null for the top level
/// @param type 1, 2 or 3 (PS3.5 section 7.4)
/// @param allowed all values that it may have; empty for any
/// @param condition when the type counts; null for always. Elsewhere the attribute is optional
/// @param neverEmpty whether it must have a value wherever it is
record IodRule(IodModule module, TagPath parent, int tag, int type, List<String> allowed, Condition condition, boolean neverEmpty) {
	/// Whether this is said of an attribute, in whatever items it is.
	boolean covers(TagPath attribute) {
		List<Step> steps = attribute.steps();
		Step last = steps.getLast();
		if (last.tag() != tag || last.item() != Step.NONE || !last.creator().isEmpty()) {
			return false;
		}
		return steps.size() == 1 ? parent == null : parent != null && parent.covers(new TagPath(steps.subList(0, steps.size() - 1)));
	}

	/// Parts that must all hold.
	/// @param negated whether the whole is turned round
	record Condition(List<Part> parts, boolean negated, String text) { }

	/// @param operator `=` (one of the values), `>` (the number), or a blank (has a value)
	record Part(boolean negated, int tag, char operator, List<String> values) { }
}
