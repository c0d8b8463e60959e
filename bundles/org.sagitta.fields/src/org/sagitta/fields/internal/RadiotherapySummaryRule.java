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

/// What a plan or structure set is about, as far as the cached tags tell: sequences are known by the number of their items, so there
/// are the number of structures but not their names.
@Component(service = DisplayedFieldRule.class)
public final class RadiotherapySummaryRule implements DisplayedFieldRule {
	private static final int STRUCTURES = 0x30060020; // StructureSetROISequence
	private static final int PLAN_DATE = 0x300A0006; // RTPlanDate
	private static final int PRESCRIPTION = 0x300A000E; // PrescriptionDescription

	@Override
	public String name() {
		return "RadiotherapySummary";
	}

	@Override
	public TagSet tags() {
		return TagSet.of(STRUCTURES, Tag.RTPlanLabel, Tag.RTPlanName, PLAN_DATE, PRESCRIPTION);
	}

	@Override
	public List<Field> fields() {
		return List.of(
				Titles.hidden(Level.SERIES, "NumberOfStructures", Field.Type.NUMBER, Merge.MAXIMUM, 40, "Structures", "Strukturen", "輪郭数"),
				Titles.words("RTPlanLabel", 41, "RT plan label", "Bestrahlungsplan", "RTプランラベル"),
				Titles.words("RTPlanName", 42, "RT plan name", "Name des Bestrahlungsplans", "RTプラン名"),
				Titles.hidden(Level.SERIES, "RTPlanDate", Field.Type.DATE, Merge.MAXIMUM, 43, "RT plan date", "Datum des Bestrahlungsplans", "RTプラン日付"),
				Titles.words("PrescriptionDescription", 44, "Prescription", "Verordnung", "処方"));
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		int structures = Numbers.count(tags.text(STRUCTURES));
		if (structures > 0) {
			out.set(Level.SERIES, "NumberOfStructures", Integer.toString(structures));
		}
		out.set(Level.SERIES, "RTPlanLabel", tags.text(Tag.RTPlanLabel));
		out.set(Level.SERIES, "RTPlanName", tags.text(Tag.RTPlanName));
		out.set(Level.SERIES, "RTPlanDate", tags.text(PLAN_DATE));
		out.set(Level.SERIES, "PrescriptionDescription", tags.text(PRESCRIPTION));
	}
}
