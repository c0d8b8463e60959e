package org.sagitta.cli.internal.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.cli.internal.FakeDatabase;
import org.sagitta.cli.internal.FakeDatabase.FakeRow;
import org.sagitta.cli.internal.Run;
import org.sagitta.cli.internal.data.NotFoundException;
import org.sagitta.command.Command;
import org.sagitta.database.Column;
import org.sagitta.database.Contradiction;
import org.sagitta.dicom.Level;

class ConflictsCommandTest {
	private static final String END = System.lineSeparator();
	/// As others write several values in one text.
	private static final String NAME = "Roe^Jane; PatientID: 7";

	@TempDir
	Path folder;
	private final FakeDatabase database = new FakeDatabase();
	private final Command command = new ConflictsCommand(database.access());

	@BeforeEach
	void fill() {
		row(Level.PATIENT, "p1", "", Map.of("PatientID", "42", "PatientName", "Doe^Jane"),
				new Contradiction("PatientName", "Doe^Jane", List.of(NAME, "=Poe")));
		row(Level.PATIENT, "p2", "", Map.of("PatientID", "43", "PatientName", "Poe^Ann"));
		row(Level.STUDY, "1.1", "p1", Map.of("StudyInstanceUID", "1.1", "StudyDescription", "Head"));
		row(Level.STUDY, "1.2", "p2", Map.of("StudyInstanceUID", "1.2"));
		row(Level.SERIES, "1.1.1", "1.1", Map.of("SeriesDescription", "scout", "Modality", "CT"),
				new Contradiction("ImageSize", "4×4", List.of("8×8")));
		row(Level.SERIES, "1.2.1", "1.2", Map.of("Modality", "MR"),
				new Contradiction("SliceThickness", "2", List.of("3")), new Contradiction("KVP", "1", List.of("2")));
		database.columns.add(new Column(Level.SERIES, "ImageSize", "Size", true, 1, Column.Width.CONTENTS, Column.Sort.NONE, Column.Type.TEXT));
		database.columns.add(new Column(Level.SERIES, "Modality", "Modality", true, 1, Column.Width.CONTENTS, Column.Sort.NONE, Column.Type.TEXT));
	}

	private void row(Level level, String key, String parent, Map<String, String> values, Contradiction... contradictions) {
		database.rows.add(new FakeRow(level, key, parent, values, Map.of(), 1, List.of(contradictions)));
	}

	private static List<String> lines(Run run) {
		return run.out().lines().map(line -> line.replaceAll(" {2,}", "  ")).toList();
	}

	private static String flat(Run run) {
		return run.out().replaceAll("\\s*\\n\\s*", "");
	}

	@Test
	void aLineForEachWithWhatIsShownAndWhatOthersSay() throws Exception {
		Run run = Run.of(command);
		assertEquals(Command.OK, run.code());
		assertEquals(List.of("Level  PatientID  Patient  Description  Field  Shown  Others  UID",
				"patient  42  Doe^Jane  PatientName  Doe^Jane  " + NAME + " | =Poe",
				"series  42  Doe^Jane  scout  Size  4×4  8×8  1.1.1",
				"series  43  Poe^Ann  SliceThickness  2  3  1.2.1",
				"series  43  Poe^Ann  KVP  1  2  1.2.1",
				"5 contradicting values in 3 rows of 2 patients, 2 studies and 2 series"), lines(run));
	}

	@Test
	void thatThereAreNoneIsSaidWithHowManyRowsWereLookedAt() throws Exception {
		assertEquals(new Run(Command.OK, "No contradictions in 2 studies" + END, ""), Run.of(command, "studies"));
		assertEquals(new Run(Command.OK, "No contradictions in 0 patients, 1 study and 0 series" + END, ""), Run.of(command, "--search", "1.2"));
		assertEquals(new Run(Command.OK, "[]" + END, ""), Run.of(command, "studies", "--json"));
		assertEquals(1, Run.of(command, "studies", "--csv", "-").out().lines().count(), "the titles");
	}

	@Test
	void conditionsAndARowAboveChoose() throws Exception {
		assertEquals("1 contradicting value in 1 row of 1 series", lines(Run.of(command, "series", "--where", "Modality=CT")).getLast());
		assertEquals("2 contradicting values in 1 row of 1 patient, 1 study and 1 series", lines(Run.of(command, "--patient", "43")).getLast());
		assertEquals("1 contradicting value in 1 row of 1 study and 1 series", lines(Run.of(command, "--study", "1.1")).getLast());
		assertEquals("1 contradicting value in 1 row of 1 series", lines(Run.of(command, "series", "--patient", "42")).getLast());
		assertThrows(NotFoundException.class, () -> Run.of(command, "--patient", "44"));
	}

	@Test
	void jsonHasEachValueOfItsOwn() throws Exception {
		assertEquals("[{\"level\": \"patient\",\"patient\": \"p1\",\"PatientID\": \"42\",\"PatientName\": \"Doe^Jane\",\"field\": \"PatientName\","
				+ "\"shown\": \"Doe^Jane\",\"others\": [\"" + NAME + "\",\"=Poe\"]}]", flat(Run.of(command, "patients", "--json")));
		String series = flat(Run.of(command, "series", "--json", "--study", "1.1"));
		assertTrue(series.contains("\"StudyInstanceUID\": \"1.1\",\"StudyDescription\": \"Head\",\"SeriesInstanceUID\": \"1.1.1\","
				+ "\"SeriesDescription\": \"scout\",\"field\": \"ImageSize\""), series);
	}

	@Test
	void aTableHasALineForEachValue() throws Exception {
		List<String> lines = Run.of(command, "--csv", "-").out().lines().toList();
		assertEquals(List.of("Level,PatientKey,PatientID,PatientName,StudyInstanceUID,StudyDescription,SeriesInstanceUID,SeriesDescription,Field,"
				+ "Shown,Other",
				"patient,p1,42,Doe^Jane,,,,,PatientName,Doe^Jane," + NAME, "patient,p1,42,Doe^Jane,,,,,PatientName,Doe^Jane,'=Poe",
				"series,p1,42,Doe^Jane,1.1,Head,1.1.1,scout,ImageSize,4×4,8×8", "series,p2,43,Poe^Ann,1.2,,1.2.1,,SliceThickness,2,3",
				"series,p2,43,Poe^Ann,1.2,,1.2.1,,KVP,1,2"), lines);
		Path file = folder.resolve("conflicts.csv");
		Run run = Run.of(command, "--csv", file.toString());
		assertEquals(List.of("Wrote " + file, "5 contradicting values in 3 rows of 2 patients, 2 studies and 2 series"), lines(run));
		assertEquals(lines, Files.readString(file, StandardCharsets.UTF_8).lines().toList());
		assertThrows(FileAlreadyExistsException.class, () -> Run.of(command, "--csv", file.toString()));
	}

	@Test
	void whatMeansNothingIsRefused() throws Exception {
		List<List<String>> wrong = List.of(List.of("instances"), List.of("patients", "series"), List.of("images"),
				List.of("--json", "--csv", "-"), List.of("--patient", "1", "--study", "2"), List.of("--where", "Modality=CT"),
				List.of("series", "--where", "Modalty=CT"), List.of("patients", "--study", "1.1"),
				List.of("--tags", "KVP"));
		for (List<String> words : wrong) {
			assertEquals(Command.USAGE, Run.of(command, words.toArray(String[]::new)).code(), words::toString);
		}
		assertEquals("--where needs a level: patients, studies or series", Run.of(command, "--where", "Modality=CT").err());
	}
}
