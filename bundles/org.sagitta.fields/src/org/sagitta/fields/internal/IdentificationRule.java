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
import org.sagitta.fields.Field.Width;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// What patients, studies and series are called, in the words of their own instances.
@Component(service = DisplayedFieldRule.class)
public final class IdentificationRule implements DisplayedFieldRule {
	private record Simple(Field field, int tag) { }

	private static final Field PATIENT_NAME = text(PATIENT, "DisplayedPatientName", Merge.EXPECT_SAME, 1,
			"Patient name", "Patientenname", "患者氏名").wide(Width.STRETCH);
	private static final Field SIZE = text(SERIES, "ImageSize", Merge.EXPECT_SAME, 4, "Size", "Größe", "画像サイズ");
	private static final List<Simple> SIMPLE = List.of(
			new Simple(text(PATIENT, "PatientID", Merge.EXPECT_SAME, 2, "Patient ID", "Patienten-ID", "患者ID"), Tag.PatientID),
			new Simple(Titles.shown(STUDY, "StudyDate", Type.DATE, Merge.EXPECT_SAME, 1, "Study date", "Studiendatum", "検査日"), Tag.StudyDate),
			new Simple(text(STUDY, "StudyDescription", Merge.CONCATENATE, 3, "Study description", "Studienbeschreibung", "検査記述")
					.wide(Width.STRETCH), Tag.StudyDescription),
			new Simple(text(STUDY, "ModalitiesInStudy", Merge.CONCATENATE, 4, "Modalities", "Modalitäten", "モダリティ"), Tag.Modality),
			new Simple(Titles.hidden(STUDY, "InstitutionName", Type.TEXT, Merge.EXPECT_SAME, 20, "Institution", "Einrichtung", "施設名"),
					Tag.InstitutionName),
			new Simple(Titles.hidden(STUDY, "ReferringPhysicianName", Type.TEXT, Merge.CONCATENATE, 21, "Referring physician", "Überweiser", "依頼医"),
					Tag.ReferringPhysicianName),
			new Simple(Titles.shown(SERIES, "SeriesNumber", Type.NUMBER, Merge.EXPECT_SAME, 1, "Series #", "Serie Nr.", "シリーズ番号"), Tag.SeriesNumber),
			new Simple(text(SERIES, "SeriesDescription", Merge.CONCATENATE, 2, "Series description", "Serienbeschreibung", "シリーズ記述")
					.wide(Width.STRETCH), Tag.SeriesDescription),
			new Simple(text(SERIES, "Modality", Merge.EXPECT_SAME, 3, "Modality", "Modalität", "モダリティ"), Tag.Modality));

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

	private static Field text(Level level, String name, Merge merge, int order, String english, String german, String japanese) {
		return Titles.shown(level, name, Type.TEXT, merge, order, english, german, japanese);
	}
}
