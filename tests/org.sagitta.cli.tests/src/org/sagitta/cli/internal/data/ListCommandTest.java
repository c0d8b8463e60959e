package org.sagitta.cli.internal.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.Run;
import org.sagitta.command.Command;
import org.sagitta.database.Column;
import org.sagitta.database.Column.Sort;
import org.sagitta.database.Column.Type;
import org.sagitta.database.Column.Width;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DateRange;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.database.Query;
import org.sagitta.database.QuickFilter;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;

class ListCommandTest {
	private final FakeDatabase database = new FakeDatabase();
	private final Command command = new ListCommand(database.access());

	@BeforeEach
	void fill() {
		database.row(Level.PATIENT, "p1", "", Map.of("PatientID", "42", "PatientName", "Doe^Jane", "DateAdded", "2026-03-01T10:00:00Z"), 3);
		database.row(Level.PATIENT, "p2", "", Map.of("PatientID", "43", "PatientName", "山田^太郎"), 1);
		database.row(Level.STUDY, "1.1", "p1", Map.of("StudyInstanceUID", "1.1", "StudyDate", "20260301"), 3);
		database.row(Level.STUDY, "1.2", "p2", Map.of("StudyInstanceUID", "1.2"), 1);
		database.row(Level.SERIES, "1.1.1", "1.1", Map.of("SeriesInstanceUID", "1.1.1", "Modality", "CT", "SeriesNumber", "1"), 2);
		database.row(Level.SERIES, "1.1.2", "1.1", Map.of("SeriesInstanceUID", "1.1.2", "Modality", "MR"), 1);
		database.row(Level.SERIES, "1.2.1", "1.2", Map.of("SeriesInstanceUID", "1.2.1", "Modality", "CT"), 1);
		database.columns.add(new Column(Level.SERIES, "Modality", "Modality", true, 1, Width.CONTENTS, Sort.NONE, Type.TEXT));
		database.columns.add(new Column(Level.SERIES, "SeriesNumber", "No.", true, 0, Width.CONTENTS, Sort.NONE, Type.NUMBER));
		database.columns.add(new Column(Level.SERIES, "SeriesDate", "Date", false, 2, Width.CONTENTS, Sort.NONE, Type.TEXT));
		database.columns.add(new Column(Level.PATIENT, "PatientID", "Patient ID", true, 1, Width.CONTENTS, Sort.NONE, Type.TEXT));
	}

	private static List<String> lines(Run run) {
		return run.out().lines().toList();
	}

	private static String flat(Run run) {
		return run.out().replaceAll("\\s*\\n\\s*", "");
	}

	@Test
	void visibleColumnsAndTheUid() throws Exception {
		Run run = Run.of(command, "series");
		assertEquals(List.of("Modality  No.  SeriesInstanceUID", "CT          1  1.1.1", "MR             1.1.2", "CT             1.2.1"),
				lines(run));
		assertEquals(List.of("Patient ID", "42", "43"), lines(Run.of(command, "patients")));
	}

	@Test
	void onlyWhatIsBelowWhatIsNamed() throws Exception {
		assertEquals(2, lines(Run.of(command, "series", "--patient", "43")).size());
		assertEquals(3, lines(Run.of(command, "series", "--study", "1.1")).size());
		assertEquals(2, lines(Run.of(command, "series", "--series", "1.1.2")).size());
		assertEquals(2, lines(Run.of(command, "series", "--study=1.1", "--search", "MR")).size());
		assertEquals(Command.USAGE, Run.of(command, "patients", "--study", "1.1").code());
		assertEquals(Command.USAGE, Run.of(command, "series", "--study", "1.1", "--patient", "42").code());
		assertEquals("The database has no study 9.9.", assertThrows(NotFoundException.class,
				() -> Run.of(command, "series", "--study", "9.9")).getMessage());
	}

	@Test
	void onlyWhatFulfilsTheConditions() throws Exception {
		assertEquals(3, lines(Run.of(command, "series", "--where", "Modality=CT")).size());
		assertEquals(2, lines(Run.of(command, "series", "--where", "Modality=CT", "--where", "SeriesNumber>=1")).size());
		assertEquals(3, lines(Run.of(command, "series", "--where", "PatientID=42")).size(), "of the patient above");
		assertEquals(2, lines(Run.of(command, "series", "--where", "PatientID=42", "--where", "Modality:M", "--study", "1.1")).size());
		assertEquals(1, lines(Run.of(command, "series", "--where", "PatientID=42", "--study", "1.2")).size());
		assertEquals(2, lines(Run.of(command, "patients", "--where", "PatientID=43")).size());
		assertEquals(new Run(Command.USAGE, "", "there is no field Modalty; did you mean Modality?"),
				Run.of(command, "series", "--where", "Modalty=CT"));
		assertEquals(Command.USAGE, Run.of(command, "series", "--where", "CT").code());
		assertEquals(Command.USAGE, Run.of(command, "instances", "--where", "Modality=CT").code());
	}

	@Test
	void jsonHasTheAttributesOfTheLevelsAboveByKeyword() throws Exception {
		String json = flat(Run.of(command, "series", "--series", "1.1.1", "--json"));
		assertEquals("[{\"Modality\": \"CT\",\"PatientID\": \"42\",\"PatientName\": \"Doe^Jane\",\"SeriesInstanceUID\": \"1.1.1\","
				+ "\"SeriesNumber\": \"1\","
				+ "\"StudyDate\": \"20260301\",\"StudyInstanceUID\": \"1.1\",\"NumberOfSeriesRelatedInstances\": 2}]", json);
	}

	@Test
	void countsOfStudiesAndPatients() throws Exception {
		String study = flat(Run.of(command, "studies", "--study", "1.1", "--json"));
		assertTrue(study.endsWith("\"ModalitiesInStudy\": \"CT\\\\MR\",\"NumberOfStudyRelatedSeries\": 2,"
				+ "\"NumberOfStudyRelatedInstances\": 3}]"), study);
		String patient = flat(Run.of(command, "patients", "--patient", "42", "--json"));
		assertTrue(patient.endsWith("\"NumberOfPatientRelatedStudies\": 1,\"NumberOfPatientRelatedSeries\": 2,"
				+ "\"NumberOfPatientRelatedInstances\": 3}]"), patient);
		assertEquals("[]", flat(Run.of(command, "patients", "--search", "nobody", "--json")));
	}

	@Test
	void instancesShowTheirOwnValues() throws Exception {
		database.instances.add(new Instance("1.1.1.1", "1.2.840.10008.5.1.4.1.1.2", "1.1.1", "1.2.840.10008.1.2.1", Path.of("/x/1.dcm"),
				false, 9,
				Instant.EPOCH, tag -> switch (tag) {
					case Tag.InstanceNumber -> new TagValue.Present(List.of("7"));
					case Tag.PatientName -> new TagValue.Present(List.of("Doe^Janet"));
					case Tag.StudyDate -> TagValue.EMPTY;
					default -> TagValue.NOT_STORED;
				}));
		String json = flat(Run.of(command, "instances", "--study", "1.1", "--json"));
		assertTrue(json.startsWith("[{\"SOPInstanceUID\": \"1.1.1.1\",\"SOPClassUID\": \"1.2.840.10008.5.1.4.1.1.2\","
				+ "\"InstanceNumber\": \"7\","
				+ "\"TransferSyntaxUID\": \"1.2.840.10008.1.2.1\",\"File\": \"/x/1.dcm\","), json);
		assertTrue(json.contains("\"PatientName\": \"Doe^Janet\"") && json.contains("\"PatientID\": \"42\"")
				&& !json.contains("StudyDate"), json);
		assertEquals(List.of("Number  SOPInstanceUID  Kind              File", "     7  1.1.1.1         CT Image Storage  /x/1.dcm"),
				lines(Run.of(command, "instances")));
	}

	@Test
	void theDatabaseThatIsOpenIsNeverExchanged() throws Exception {
		Run.of(command, "series");
		assertEquals(List.of(Run.FOLDER.resolve("database")), database.asked, "nothing was open: the one that was asked for is opened");
		DicomDatabase open = database.open.orElseThrow();
		database.folder = Path.of("/elsewhere");
		assertEquals(DatabaseException.Kind.CLOSED, assertThrows(DatabaseException.class, () -> Run.of(command, "series")).kind());
		assertEquals(open, database.open.orElseThrow());
	}

	@Test
	void usage() throws Exception {
		assertEquals(Command.USAGE, Run.of(command).code());
		assertEquals(new Run(Command.USAGE, "", "there is no level things; say patients, studies, series or instances"),
				Run.of(command, "things"));
	}

	@Test
	void quickFiltersAndWhatIsSearchedAcrossLevelsAreAskedFor() throws Exception {
		Run.of(command, "studies", "--modality", "CT", "--modality", "MR", "--date", "2024-01-01..2024-06-30", "--label", "to do", "--loaded", "--remote", "--search",
				"jane", "--across");
		Query query = database.found.getLast();
		assertEquals(new QuickFilter(Set.of("CT", "MR"), DateRange.parse("2024-01-01..2024-06-30"), Set.of("to do"), true, QuickFilter.Presence.REMOTE), query.quick());
		assertTrue(query.across());
		assertEquals("jane", query.search().text());
	}

	@Test
	void jsonHasTheElementsThatAreColumns() throws Exception {
		database.elements.put(Level.SERIES, List.of(0x00180060, 0x00091001));
		database.rows.add(new FakeDatabase.FakeRow(Level.SERIES, "1.2.2", "1.2", Map.of("SeriesInstanceUID", "1.2.2"), Map.of("KVP", "120", "00091001", "x"), 1));
		String json = flat(Run.of(command, "series", "--series", "1.2.2", "--json"));
		assertTrue(json.contains("\"KVP\": \"120\"") && json.contains("\"00091001\": \"x\""), json);
	}
}
