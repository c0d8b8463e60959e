package org.sagitta.fields.example;

import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// The patient's body mass index at the time of a study.
@Component(service = DisplayedFieldRule.class)
public final class BodyMassIndexRule implements DisplayedFieldRule {
	private static final int SIZE = 0x00101020; // PatientSize, in metres
	private static final int WEIGHT = 0x00101030; // PatientWeight, in kilograms

	@Override
	public String name() {
		return "org.example.BodyMassIndex";
	}

	@Override
	public TagSet tags() {
		return TagSet.of(SIZE, WEIGHT);
	}

	@Override
	public List<Field> fields() {
		return List.of(Field.of(Level.STUDY, "BodyMassIndex", "BMI", Field.Type.NUMBER, Merge.EXPECT_SAME, true, 30));
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		double size = number(tags.text(SIZE));
		double weight = number(tags.text(WEIGHT));
		if (size > 0.2 && size < 3 && weight > 0.2 && weight < 1000) {
			out.set(Level.STUDY, "BodyMassIndex", String.format(Locale.ROOT, "%.1f", weight / (size * size)));
		}
	}

	/// 0 for what is no number: headers hold anything.
	private static double number(String text) {
		try {
			return Double.parseDouble(text);
		} catch (NumberFormatException _) {
			return 0;
		}
	}
}
