package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.sagitta.database.sql.internal.model.Attributes;

class AttributeTitlesTest {
	@Test
	void eachLanguageHasItsWords() {
		assertEquals("Birth date", AttributeTitles.of("PatientBirthDate", Locale.UK));
		assertEquals("Geburtsdatum", AttributeTitles.of("PatientBirthDate", Locale.GERMANY));
		assertEquals("生年月日", AttributeTitles.of("PatientBirthDate", Locale.JAPAN));
		assertEquals("Date added", AttributeTitles.of(Attributes.DATE_ADDED, Locale.FRENCH));
	}

	@Test
	void theStandardsNameStandsWhereThereIsNoOther() {
		assertEquals("Study ID", AttributeTitles.of("StudyID", Locale.ENGLISH));
		assertEquals("Series Instance UID", AttributeTitles.of("SeriesInstanceUID", Locale.GERMAN));
	}

	@Test
	void aColumnIsFoundByItsTitleInAnyLanguage() {
		assertTrue(AttributeTitles.isCalled("PatientSex", "geschlecht") && AttributeTitles.isCalled("PatientSex", "sex"));
		assertFalse(AttributeTitles.isCalled("PatientSex", "alter"));
		assertFalse(AttributeTitles.isCalled("SeriesInstanceUID", "alter"));
	}
}
