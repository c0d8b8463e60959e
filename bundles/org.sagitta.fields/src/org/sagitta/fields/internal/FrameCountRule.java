package org.sagitta.fields.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.Aggregates;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// How many pictures there are: multi-frame instances count each frame, other images one, what has no pixels none.
@Component(service = DisplayedFieldRule.class)
public final class FrameCountRule implements DisplayedFieldRule {
	private static final String FIELD = "NumberOfFrames";

	@Override
	public String name() {
		return "NumberOfFrames";
	}

	@Override
	public TagSet tags() {
		return TagSet.of(Tag.NumberOfFrames, Tag.Rows);
	}

	@Override
	public List<Field> fields() {
		return List.of(field(Level.PATIENT, Merge.AGGREGATE, 21), field(Level.STUDY, Merge.AGGREGATE, 23), field(Level.SERIES, Merge.SUM, 20));
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		int frames = Numbers.count(tags.text(Tag.NumberOfFrames));
		if (frames > 0) {
			out.set(Level.SERIES, FIELD, Integer.toString(frames));
		} else if (!tags.text(Tag.Rows).isEmpty()) {
			out.set(Level.SERIES, FIELD, "1");
		}
	}

	@Override
	public void aggregate(Level level, Aggregates below, FieldValues out) {
		if (level != Level.SERIES) {
			below.sum(FIELD).ifPresent(frames -> out.set(level, FIELD, Numbers.plain(frames)));
		}
	}

	private static Field field(Level level, Merge merge, int order) {
		return Titles.hidden(level, FIELD, Field.Type.NUMBER, merge, order, "Frames", "Einzelbilder", "フレーム数");
	}
}
