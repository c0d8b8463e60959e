package org.sagitta.fields.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// Tracer, dose and units of PET and nuclear medicine, as far as they stand in the data set itself. Newer objects have tracer and dose
/// in a sequence (0054,0016), which is not cached.
@Component(service = DisplayedFieldRule.class)
public final class NuclearMedicineRule implements DisplayedFieldRule {
	private static final int RADIOPHARMACEUTICAL = 0x00180031;
	private static final int TOTAL_DOSE = 0x00181074;
	private static final int UNITS = 0x00541001;
	private static final int DECAY_CORRECTION = 0x00541102;

	@Override
	public String name() {
		return "NuclearMedicine";
	}

	@Override
	public TagSet tags() {
		return TagSet.of(RADIOPHARMACEUTICAL, TOTAL_DOSE, UNITS, DECAY_CORRECTION);
	}

	@Override
	public List<Field> fields() {
		return List.of(Titles.words("Radiopharmaceutical", 50, "Radiopharmaceutical", "Radiopharmakon", "放射性医薬品"),
				Titles.hidden(Level.SERIES, "RadionuclideTotalDose", Field.Type.NUMBER, Merge.EXPECT_SAME, 51, "Injected dose", "Dosis", "投与量"),
				Titles.words("Units", 52, "Units", "Einheit", "単位"),
				Titles.words("DecayCorrection", 53, "Decay correction", "Zerfallskorrektur", "減衰補正"));
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		out.set(Level.SERIES, "Radiopharmaceutical", tags.text(RADIOPHARMACEUTICAL));
		// PET has it in Bq, nuclear medicine in MBq (PS3.3 sections C.8.9.2 and C.8.4.10): the number is shown as it stands
		out.set(Level.SERIES, "RadionuclideTotalDose", Numbers.plain(tags.text(TOTAL_DOSE)));
		out.set(Level.SERIES, "Units", tags.text(UNITS));
		out.set(Level.SERIES, "DecayCorrection", tags.text(DECAY_CORRECTION));
	}
}
