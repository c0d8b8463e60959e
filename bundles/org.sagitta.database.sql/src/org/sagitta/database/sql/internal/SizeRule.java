package org.sagitta.database.sql.internal;

import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.sagitta.database.sql.internal.model.FileTags;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// What the files below a row take on the disk. It is the index's own rule: no tag tells it.
@Component(service = DisplayedFieldRule.class)
public final class SizeRule implements DisplayedFieldRule {
	private static final String FIELD = "SizeOnDisk";
	private static final List<Level> LEVELS = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);
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
		Stream<Field> fields = LEVELS.stream().map(level -> Field.of(level, FIELD, "Size on disk", Field.Type.SIZE, Merge.SUM, false, ORDER));
		return fields.map(field -> field.titled("de", "Speicherplatz").titled("ja", "ディスク使用量")).toList();
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		if (tags instanceof FileTags file) {
			LEVELS.forEach(level -> out.set(level, FIELD, Long.toString(file.size())));
		}
	}
}
