package org.sagitta.database.sql.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.sagitta.database.sql.internal.model.FileTags;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.Aggregates;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// What the files below a row take on the disk. It is the index's own rule: no tag tells it.
@Component(service = DisplayedFieldRule.class)
public final class SizeRule implements DisplayedFieldRule {
	static final String FIELD = "SizeOnDisk";
	private static final int ORDER = 40;

	@Override
	public String name() {
		return FIELD;
	}

	@Override
	public TagSet tags() {
		return TagSet.of();
	}

	@Override
	public List<Field> fields() {
		return List.of(field(Level.PATIENT, Merge.AGGREGATE), field(Level.STUDY, Merge.AGGREGATE), field(Level.SERIES, Merge.SUM));
	}

	private static Field field(Level level, Merge merge) {
		return Field.of(level, FIELD, "Size on disk", Field.Type.SIZE, merge, false, ORDER).titled("de", "Speicherplatz").titled("ja", "ディスク使用量");
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		if (tags instanceof FileTags file) {
			out.set(Level.SERIES, FIELD, Long.toString(file.size()));
		}
	}

	@Override
	public void aggregate(Level level, Aggregates below, FieldValues out) {
		if (level != Level.SERIES) {
			below.sum(FIELD).ifPresent(size -> out.set(level, FIELD, size.toPlainString()));
		}
	}
}
