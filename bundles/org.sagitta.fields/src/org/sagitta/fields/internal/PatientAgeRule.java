package org.sagitta.fields.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;

/// How old the patient was: as the modality has written it, else from the dates of birth and of the study.
@Component(service = DisplayedFieldRule.class)
public final class PatientAgeRule implements DisplayedFieldRule {
	private static final String FIELD = "PatientAge";
	/// More comes of made-up dates.
	private static final int OLDEST = 130;

	@Override
	public String name() {
		return "PatientAge";
	}

	@Override
	public TagSet tags() {
		return TagSet.of(Tag.PatientAge, Tag.PatientBirthDate, Tag.StudyDate);
	}

	@Override
	public List<Field> fields() {
		return List.of(Titles.hidden(Level.STUDY, FIELD, Field.Type.AGE, Merge.EXPECT_SAME, 24, "Age", "Alter", "年齢"));
	}

	@Override
	public void instance(TagValues tags, FieldValues out) {
		String age = written(tags.text(Tag.PatientAge).strip());
		out.set(Level.STUDY, FIELD, !age.isEmpty() ? age : between(date(tags.text(Tag.PatientBirthDate)), date(tags.text(Tag.StudyDate))));
	}

	/// VR AS: three digits and a unit (PS3.5 section 6.2), such as 042Y.
	private static String written(String age) {
		if (age.length() < 2 || age.length() > 4 || "DWMY".indexOf(age.charAt(age.length() - 1)) < 0) {
			return "";
		}
		int number = 0;
		for (int i = 0; i < age.length() - 1; i++) {
			int digit = age.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return "";
			}
			number = number * 10 + digit;
		}
		return number + " " + age.charAt(age.length() - 1);
	}

	/// Children below two years are counted in months, and in the first month in days.
	private static String between(Optional<LocalDate> birth, Optional<LocalDate> study) {
		if (birth.isEmpty() || study.isEmpty() || study.get().isBefore(birth.get())) {
			return "";
		}
		Period age = Period.between(birth.get(), study.get());
		if (age.getYears() > OLDEST) {
			return "";
		}
		return age.getYears() >= 2 ? age.getYears() + " Y" : age.toTotalMonths() > 0 ? age.toTotalMonths() + " M" : age.getDays() + " D";
	}

	private static Optional<LocalDate> date(String text) {
		if (text.length() != 8) {
			return Optional.empty();
		}
		int number = Numbers.count(text);
		try {
			return number == 0 ? Optional.empty() : Optional.of(LocalDate.of(number / 10_000, number / 100 % 100, number % 100));
		} catch (DateTimeException _) {
			return Optional.empty();
		}
	}
}
