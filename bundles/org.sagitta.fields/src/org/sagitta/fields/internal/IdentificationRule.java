package org.sagitta.fields.internal;

import static org.sagitta.dicom.Level.PATIENT;
import static org.sagitta.dicom.Level.SERIES;
import static org.sagitta.dicom.Level.STUDY;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.PersonName;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.Field.Type;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// What patients, studies and series are called, in the words of their own instances.
@Component(service = DisplayedFieldRule.class)
public final class IdentificationRule implements DisplayedFieldRule {
	private record Simple(Field field, int tag) { }

	private static final Field PATIENT_NAME = field(PATIENT, "DisplayedPatientName", "Patient name", Type.TEXT, Merge.EXPECT_SAME, true, 1);
	private static final Field SIZE = field(SERIES, "ImageSize", "Size", Type.TEXT, Merge.EXPECT_SAME, true, 4);
	private static final List<Simple> SIMPLE = List.of(
			new Simple(field(PATIENT, "PatientID", "Patient ID", Type.TEXT, Merge.EXPECT_SAME, true, 2), Tag.PatientID),
			new Simple(field(STUDY, "StudyDate", "Study date", Type.DATE, Merge.EXPECT_SAME, true, 1), Tag.StudyDate),
			new Simple(field(STUDY, "StudyDescription", "Study description", Type.TEXT, Merge.CONCATENATE, true, 3), Tag.StudyDescription),
			new Simple(field(STUDY, "ModalitiesInStudy", "Modalities", Type.TEXT, Merge.CONCATENATE, true, 4), Tag.Modality),
			new Simple(field(STUDY, "InstitutionName", "Institution", Type.TEXT, Merge.EXPECT_SAME, false, 20), Tag.InstitutionName),
			new Simple(field(STUDY, "ReferringPhysicianName", "Referring physician", Type.TEXT, Merge.CONCATENATE, false, 21), Tag.ReferringPhysicianName),
			new Simple(field(SERIES, "SeriesNumber", "Series #", Type.NUMBER, Merge.EXPECT_SAME, true, 1), Tag.SeriesNumber),
			new Simple(field(SERIES, "SeriesDescription", "Series description", Type.TEXT, Merge.CONCATENATE, true, 2), Tag.SeriesDescription),
			new Simple(field(SERIES, "Modality", "Modality", Type.TEXT, Merge.EXPECT_SAME, true, 3), Tag.Modality));

	@Override
	public String name() {
		return "Identification";
	}

	@Override
	public TagSet tags() {
		var tags = new java.util.ArrayList<Integer>(List.of(Tag.PatientName, Tag.Columns, Tag.Rows));
		SIMPLE.forEach(simple -> tags.add(simple.tag));
		return TagSet.of(tags);
	}

	@Override
	public List<Field> fields() {
		var fields = new java.util.ArrayList<Field>(SIMPLE.stream().map(Simple::field).toList());
		fields.add(PATIENT_NAME);
		fields.add(SIZE);
		return fields;
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		for (Simple simple : SIMPLE) {
			out.set(simple.field.level(), simple.field.name(), tags.text(simple.tag));
		}
		out.set(PATIENT, PATIENT_NAME.name(), PersonName.parse(tags.text(Tag.PatientName)).display());
		String columns = tags.text(Tag.Columns);
		String rows = tags.text(Tag.Rows);
		if (!columns.isEmpty() && !rows.isEmpty()) {
			out.set(SERIES, SIZE.name(), columns + "×" + rows);
		}
	}

	private static Field field(Level level, String name, String title, Type type, Merge merge, boolean visible, int order) {
		return Field.of(level, name, title, type, merge, visible, order);
	}
}
