package org.sagitta.database.sql.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.sagitta.dicom.Dictionary;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.dicom.VR;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// Fills the columns that users made of elements.
/// @param elements sorted
record ElementsRule(Map<Level, List<Integer>> elements) implements DisplayedFieldRule {
	static final String NAME = "Elements";
	private static final int BEHIND = 50;

	@Override
	public String name() {
		return NAME;
	}

	/// Other elements are another version.
	@Override
	public int version() {
		return new TreeMap<>(elements).toString().hashCode() & Integer.MAX_VALUE | 1;
	}

	@Override
	public TagSet tags() {
		return TagSet.of(elements.values().stream().flatMap(List::stream).toList());
	}

	@Override
	public List<Field> fields() {
		var fields = new ArrayList<Field>();
		elements.forEach((level, tags) -> tags.forEach(tag -> {
			String title = Dictionary.element(tag).map(entry -> entry.name()).orElse(name(tag));
			fields.add(Field.of(level, name(tag), title, type(tag), Merge.CONCATENATE, true, BEHIND + fields.size()));
		}));
		return fields;
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		elements.forEach((level, all) -> all.forEach(tag -> out.set(level, name(tag), String.join("\\", tags.texts(tag)))));
	}

	/// The keyword of an element, or its number.
	static String name(int tag) {
		String keyword = Dictionary.keyword(tag);
		return keyword.isEmpty() ? "%08X".formatted(tag) : keyword;
	}

	private static Field.Type type(int tag) {
		return switch (Dictionary.element(tag).map(entry -> entry.vr()).orElse(VR.UN)) {
			case AS -> Field.Type.AGE;
			case DA -> Field.Type.DATE;
			case IS, DS, US, SS, UL, SL, FL, FD, UV, SV -> Field.Type.NUMBER;
			default -> Field.Type.TEXT;
		};
	}

	/// Whether its value can be shown in a cell.
	static boolean isText(int tag) {
		return switch (Dictionary.element(tag).map(entry -> entry.vr()).orElse(VR.UN)) {
			case SQ, OB, OW, OF, OD, OL, OV -> false;
			default -> true;
		};
	}
}
