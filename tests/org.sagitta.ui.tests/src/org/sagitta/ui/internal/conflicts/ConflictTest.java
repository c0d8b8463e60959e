package org.sagitta.ui.internal.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Row;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.FakeRow;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeSnapshot;

class ConflictTest {
	private static final Row PATIENT = new FakeRow(Level.PATIENT, "p", "", Map.of("PatientName", "Doe^Jane", "PatientID", "42", "Name", "Doe", //
			"Conflicts", "PatientName: Roe^Jane; maiden name: Poe; Name: Roe; PatientName: Doe^J"));
	private static final Row STUDY = new FakeRow(Level.STUDY, "1.2", "p",
			Map.of("StudyDescription", "Head", "Conflicts", "StudyInstanceUID: 1.2 ; StudyDescription: Skull"));
	private static final Row OTHER = new FakeRow(Level.STUDY, "1.3", "p", Map.of("StudyDescription", "Neck"));

	private static final Row SERIES = new FakeRow(Level.SERIES, "1.2.1", "1.2", Map.of("SliceThickness", "2", "Conflicts", "SliceThickness: 3; SliceThickness: 5"));

	private static List<Conflict> all() {
		var rows = Map.of(Level.PATIENT, List.of(PATIENT), Level.STUDY, List.of(STUDY, OTHER), Level.SERIES, List.of(SERIES));
		return Conflict.all(new FakeSnapshot(0, rows), new FakeDatabase());
	}

	@Test
	void eachFieldIsALineWithWhatIsShownAndAllOthers() {
		Conflict first = all().getFirst();
		assertEquals(List.of("PatientName", "Name", "StudyInstanceUID", "StudyDescription", "SliceThickness"), all().stream().map(Conflict::keyword).toList());
		assertEquals("Doe^Jane", first.shown());
		assertEquals(List.of("Roe^Jane; maiden name: Poe", "Doe^J"), first.others(), "only a keyword of the row begins another value");
		assertEquals("p", first.patientKey());
		assertEquals("", first.studyUid());
	}

	@Test
	void aStudyIsNamedWithItsPatient() {
		Conflict last = all().get(3);
		assertEquals(new Conflict(Level.STUDY, "p", "1.2", "", "42", "Head", "StudyDescription", "StudyDescription", "Head", List.of("Skull")), last);
		assertEquals("1.2", all().get(2).shown());
	}

	@Test
	void whatInstancesOfASeriesSayDifferentlyLeadsToIt() {
		Conflict last = all().getLast();
		assertEquals(List.of("p", "1.2", "1.2.1"), List.of(last.patientKey(), last.studyUid(), last.seriesUid()));
		assertEquals("2", last.shown());
		assertEquals(List.of("3", "5"), last.others());
	}
}
