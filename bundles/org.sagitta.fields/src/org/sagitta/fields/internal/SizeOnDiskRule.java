package org.sagitta.fields.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.fields.Aggregates;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// How much room the files below each row take.
@Component(service = DisplayedFieldRule.class)
public final class SizeOnDiskRule implements DisplayedFieldRule {
	private static final String FIELD = "SizeOnDisk";

	@Override
	public String name() {
		return "SizeOnDisk";
	}

	@Override
	public TagSet tags() {
		return TagSet.of();
	}

	@Override
	public List<Field> fields() {
		return List.of(field(Level.PATIENT, 22), field(Level.STUDY, 25), field(Level.SERIES, 81));
	}

	@Override
	public void aggregate(Level level, Aggregates below, FieldValues out) {
		if (below.bytes() > 0) {
			out.set(level, FIELD, Long.toString(below.bytes()));
		}
	}

	private static Field field(Level level, int order) {
		return Titles.hidden(level, FIELD, Field.Type.SIZE, Merge.AGGREGATE, order, "Size on disk", "Größe auf der Platte", "ディスク使用量");
	}
}
