package org.sagitta.fields.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// How thick slices are, and how far apart, in millimetres.
@Component(service = DisplayedFieldRule.class)
public final class SliceRule implements DisplayedFieldRule {
	@Override
	public String name() {
		return "Slices";
	}

	@Override
	public TagSet tags() {
		return TagSet.of(Tag.SliceThickness, Tag.SpacingBetweenSlices);
	}

	@Override
	public List<Field> fields() {
		return List.of(millimetres("SliceThickness", 30, "Slice thickness", "Schichtdicke", "スライス厚"),
				millimetres("SpacingBetweenSlices", 31, "Slice spacing", "Schichtabstand", "スライス間隔"));
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		out.set(Level.SERIES, "SliceThickness", Numbers.plain(tags.text(Tag.SliceThickness)));
		out.set(Level.SERIES, "SpacingBetweenSlices", Numbers.plain(tags.text(Tag.SpacingBetweenSlices)));
	}

	private static Field millimetres(String name, int order, String english, String german, String japanese) {
		return Titles.hidden(Level.SERIES, name, Field.Type.NUMBER, Merge.EXPECT_SAME, order, english, german, japanese);
	}
}
