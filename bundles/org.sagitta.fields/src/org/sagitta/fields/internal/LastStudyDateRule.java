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

/// When a patient was last examined.
@Component(service = DisplayedFieldRule.class)
public final class LastStudyDateRule implements DisplayedFieldRule {
	private static final String FIELD = "LastStudyDate";

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
		return List.of(Field.of(Level.PATIENT, FIELD, "Last study date", Field.Type.DATE, Merge.AGGREGATE, true, 6)
				.titled("de", "Letzte Studie").titled("ja", "最終検査日"));
	}

	@Override
	public void aggregate(Level level, Aggregates below, FieldValues out) {
		if (level == Level.PATIENT) {
			below.maximum("StudyDate").ifPresent(date -> out.set(level, FIELD, date));
		}
	}
}
