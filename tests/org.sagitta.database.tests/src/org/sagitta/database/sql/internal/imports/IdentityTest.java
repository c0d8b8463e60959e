package org.sagitta.database.sql.internal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.TagValues;

class IdentityTest {
	private static TagValues patient(String id, String name, String birthDate, String study) {
		return tag -> {
			String text = switch (tag) {
				case Tag.PatientID -> id;
				case Tag.PatientName -> name;
				case Tag.PatientBirthDate -> birthDate;
				case Tag.StudyInstanceUID -> study;
				default -> "";
			};
			return text.isEmpty() ? TagValue.ABSENT : new TagValue.Present(List.of(text));
		};
	}

	private static String key(String id, String name, String birthDate, String study) {
		return Identity.patientKey(patient(id, name, birthDate, study));
	}

	@Test
	void spellingOfANameDoesNotMakeAnotherPatient() {
		assertEquals(key("1", "Doe^John", "", "s"), key("1", "DOE ^ JOHN^^", "", "t"));
		assertEquals(key("1", "Mu\u0308ller", "", "s"), key("1", "Müller", "", "s"));
	}

	@Test
	void idNameAndBirthDateEachMakeAnotherPatient() {
		String doe = key("1", "Doe^John", "19700101", "s");
		assertNotEquals(doe, key("2", "Doe^John", "19700101", "s"));
		assertNotEquals(doe, key("1", "Roe^John", "19700101", "s"));
		assertNotEquals(doe, key("1", "Doe^John", "19700102", "s"));
	}

	@Test
	void withoutAnIdTheStudyStandsInAndNeverMeetsAnIdOfTheSameText() {
		assertEquals(key("", "", "", "1.2"), key("", "", "", "1.2"));
		assertNotEquals(key("", "", "", "1.2"), key("", "", "", "1.3"));
		assertNotEquals(key("", "", "", "1.2"), key("1.2", "", "", "1.2"));
	}
}
