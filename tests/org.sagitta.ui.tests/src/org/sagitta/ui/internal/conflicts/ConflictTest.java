package org.sagitta.ui.internal.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Contradiction;
import org.sagitta.database.Row;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.FakeRow;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeSnapshot;

class ConflictTest {
	private static final Row PATIENT = new FakeRow(Level.PATIENT, "p", "", Map.of("PatientID", "42"),
			List.of(new Contradiction("PatientName", "Doe^Jane", List.of("Roe^Jane")), new Contradiction("Number", "1", List.of("2"))));
	private static final Row STUDY = new FakeRow(Level.STUDY, "1.2", "p", Map.of("StudyDescription", "Head"));
	private static final Row SERIES = new FakeRow(Level.SERIES, "1.2.1", "1.2", Map.of("SeriesDescription", "scout"),
			List.of(new Contradiction("SliceThickness", "2", List.of("3", "5"))));

	private static List<Conflict> all() {
		var rows = Map.of(Level.PATIENT, List.of(PATIENT), Level.STUDY, List.of(STUDY), Level.SERIES, List.of(SERIES));
		return Conflict.all(new FakeSnapshot(0, rows), new FakeDatabase());
	}

	@Test
	void aPatientIsNamedAlone() {
		Conflict first = all().getFirst();
		assertEquals(List.of("42", "", "p", "", ""), List.of(first.patient(), first.study(), first.patientKey(), first.studyUid(), first.seriesUid()));
		assertEquals(List.of("Roe^Jane"), first.found().what().others());
	}

	@Test
	void aSeriesIsNamedWithItsStudyAndPatient() {
		Conflict last = all().getLast();
		assertEquals(List.of("42", "Head › scout", "p", "1.2", "1.2.1"),
				List.of(last.patient(), last.study(), last.patientKey(), last.studyUid(), last.seriesUid()));
	}
}
