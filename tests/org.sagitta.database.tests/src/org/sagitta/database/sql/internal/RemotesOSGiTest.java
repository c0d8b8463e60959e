package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.Column;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.Query;
import org.sagitta.database.RebuildReport;
import org.sagitta.database.RemoteInstance;
import org.sagitta.database.RemovalReport;
import org.sagitta.database.Remotes;
import org.sagitta.database.Row;
import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagValue;
import org.sagitta.dicom.Uids;

/// Instances that a server told of: rows like others, replaced by files, forgotten, durable.
class RemotesOSGiTest {
	private static final List<Level> ROWS = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);
	@TempDir
	Path temp;
	DatabaseFixture fixture;

	@BeforeEach
	void open() throws IOException {
		fixture = new DatabaseFixture(temp);
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	/// What a server says of an instance that [DatabaseFixture#write] would write.
	private static RemoteInstance told(String patient, String study, String series, String instance) {
		String studyUid = Uids.derive("study " + study);
		String below = study + "/" + series;
		return told(patient, studyUid, Uids.derive("series " + below), Uids.derive("instance " + below + "/" + instance), "a");
	}

	private static RemoteInstance told(String patient, String study, String series, String instance, String server) {
		Map<Integer, TagValue> tags = new HashMap<>();
		values(tags, Tag.PatientID, patient);
		values(tags, Tag.PatientName, "Test^" + patient);
		values(tags, Tag.StudyInstanceUID, study);
		values(tags, Tag.StudyDescription, "told of " + patient);
		values(tags, Tag.SeriesInstanceUID, series);
		values(tags, Tag.Modality, "CT");
		values(tags, Tag.SOPInstanceUID, instance);
		return new RemoteInstance(URI.create("dimse+sagitta://" + server + "/" + study + "/" + series + "/" + instance),
				tag -> tags.getOrDefault(tag, TagValue.NOT_STORED));
	}

	private static void values(Map<Integer, TagValue> tags, int tag, String value) {
		tags.put(tag, new TagValue.Present(List.of(value)));
	}

	private Remotes remotes() {
		return fixture.database.remotes();
	}

	private int add(RemoteInstance... all) throws IOException {
		return remotes().add(List.of(all));
	}

	/// Files and remote instances below each row, and the number of the latter once more as they are read.
	private List<String> counts() throws IOException {
		var all = new ArrayList<String>();
		for (Level level : ROWS) {
			for (Row row : fixture.rows(level)) {
				all.add(level + " " + row.instances() + "+" + row.value(Remotes.COUNT));
			}
		}
		int read = 0;
		for (Row series : fixture.rows(Level.SERIES)) {
			read += remotes().of(series.key()).size();
		}
		all.add("read " + read);
		return all;
	}

	@Test
	void whatAServerToldIsListedSearchedAndSorted() throws IOException {
		assertEquals(3, add(told("P", "st", "se", "1"), told("P", "st", "se", "2"), told("Q", "other", "se", "1")));
		assertEquals(List.of("PATIENT 0+1", "PATIENT 0+2", "SERIES 0+1", "SERIES 0+2", "STUDY 0+1", "STUDY 0+2", "read 3"), counts().stream().sorted().toList());
		List<Row> found = fixture.database.snapshot().find(Query.all(Level.STUDY).matching("told q")).rows();
		assertEquals(List.of(Uids.derive("study other")), found.stream().map(Row::key).toList());
		assertEquals("Test^Q", fixture.database.snapshot().row(Level.PATIENT, found.getFirst().parent()).orElseThrow().attribute("PatientName"));
		add(Arrays.stream("3 4 5 6 7 8 9 10 11 12".split(" ")).map(each -> told("P", "st", "se", each)).toArray(RemoteInstance[]::new));
		Query sorted = Query.all(Level.SERIES).sortedBy(Remotes.COUNT, false);
		assertEquals(List.of("1", "12"), fixture.database.snapshot().find(sorted).rows().stream().map(row -> row.value(Remotes.COUNT)).toList());
		for (Level level : ROWS) {
			List<Column> columns = fixture.database.columns().all(level);
			Column column = columns.stream().filter(each -> each.field().equals(Remotes.COUNT)).findFirst().orElseThrow();
			assertEquals(List.of(false, true), List.of(column.visible(), column.numeric()));
		}
	}

	@Test
	void nothingThatReadsFilesMeetsThem() throws IOException {
		RemoteInstance one = told("P", "st", "se", "1");
		add(one);
		assertEquals(List.of(), fixture.database.instances(one.seriesInstanceUid()));
		assertEquals(Optional.empty(), fixture.database.instance(one.sopInstanceUid()));
		assertEquals(TagValue.NOT_STORED, fixture.database.value(one.sopInstanceUid(), Tag.PatientID));
		assertEquals(0, fixture.database.snapshot().count(Level.INSTANCE));
		assertEquals(0, fixture.database.statistics().instances());
		assertEquals(List.of(), fixture.database.integrity().verify(true, ImportProgress.NONE).findings());
	}

	@Test
	void theyAreReadAsTheyWereTold() throws IOException {
		RemoteInstance one = told("P", "st", "se", "1");
		add(one);
		RemoteInstance found = remotes().find(one.sopInstanceUid()).orElseThrow();
		assertEquals(one.url(), found.url());
		assertEquals("Test^P", found.tags().text(Tag.PatientName));
		assertEquals(TagValue.NOT_STORED, found.tags().get(Tag.PatientBirthDate), "the server did not tell it");
		assertEquals(List.of(one.studyInstanceUid(), one.seriesInstanceUid()), List.of(found.studyInstanceUid(), found.seriesInstanceUid()));
		assertEquals(Optional.empty(), remotes().find("1.2.3"));
		assertEquals(List.of(), remotes().of("1.2.3"));
	}

	@Test
	void toldAgainNothingChangesAndAnotherUrlReplaces() throws IOException {
		RemoteInstance one = told("P", "st", "se", "1");
		add(one, one);
		assertEquals(0, add(one));
		RemoteInstance elsewhere = told("P", one.studyInstanceUid(), one.seriesInstanceUid(), one.sopInstanceUid(), "b");
		assertEquals(0, add(elsewhere), "it was known");
		assertEquals(elsewhere.url(), remotes().find(one.sopInstanceUid()).orElseThrow().url());
		assertEquals(List.of("PATIENT 0+1", "STUDY 0+1", "SERIES 0+1", "read 1"), counts());
		RemoteInstance moved = told("Q", "1.2", "1.2.3", one.sopInstanceUid(), "c");
		add(moved);
		assertEquals(List.of("PATIENT 0+1", "STUDY 0+1", "SERIES 0+1", "read 1"), counts(), "the rows that it left are gone");
		assertEquals("1.2.3", fixture.rows(Level.SERIES).getFirst().key());
	}

	@Test
	void aFileTakesThePlaceForGood() throws IOException {
		add(told("P", "st", "se", "1"));
		fixture.copy(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		List<String> local = List.of("PATIENT 1+", "STUDY 1+", "SERIES 1+", "read 0");
		assertEquals(local, counts());
		assertEquals(0, add(told("P", "st", "se", "1")), "there is a file of it");
		assertEquals(local, counts());
		fixture.reopen();
		assertEquals(local, counts());
		RemovalReport report = fixture.database.remove(Level.SERIES, Set.of(fixture.rows(Level.SERIES).getFirst().key()));
		assertEquals(List.of("read 0"), counts(), "what was remote does not come back");
		rebuild();
		assertEquals(List.of("read 0"), counts());
		add(told("P", "st", "se", "1"));
		assertEquals(1, fixture.database.trash().restore(report.removals()).instances());
		assertEquals(local, counts());
		fixture.database.remove(Level.INSTANCE, Set.of(told("P", "st", "se", "1").sopInstanceUid()));
		rebuild();
		assertEquals(List.of("read 0"), counts());
	}

	@Test
	void rowsThatOnlyAServerKnewSayWhatTheirFirstFileSays() throws IOException {
		add(told("P", "st", "se", "1"), told("P", "st", "se", "2"));
		assertEquals("told of P", fixture.rows(Level.STUDY).getFirst().attribute("StudyDescription"));
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		var now = new Attributes(fixture);
		fixture.database.remotes().forget(Level.SERIES, Set.of(told("P", "st", "se", "1").seriesInstanceUid()));
		String study = now.attributes(Level.STUDY);
		fixture.database.remove(Level.PATIENT, Set.of(fixture.rows(Level.PATIENT).getFirst().key()));
		fixture.link(fixture.files);
		assertEquals(now.attributes(Level.STUDY), study, "as if the server had never told");
		fixture.reopen();
		assertEquals(now.attributes(Level.STUDY), study);
	}

	/// What the rows of a level say of themselves.
	private record Attributes(DatabaseFixture fixture) {
		String attributes(Level level) {
			Row row = fixture.rows(level).getFirst();
			return row.attributes().stream().filter(keyword -> !keyword.equals("DateAdded")).sorted()
					.map(keyword -> keyword + "=" + row.attribute(keyword)).toList().toString();
		}
	}

	@Test
	void aSeriesMayBeThereInPart() throws IOException {
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		List<String> before = fixture.everything();
		assertEquals(2, add(told("P", "st", "se", "1"), told("P", "st", "se", "2"), told("P", "st", "se", "3")));
		List<String> partly = List.of("PATIENT 1+2", "STUDY 1+2", "SERIES 1+2", "read 2");
		assertEquals(partly, counts());
		fixture.link(fixture.write("2.dcm", "P", "st", "se", "2", 2));
		assertEquals(List.of("PATIENT 2+1", "STUDY 2+1", "SERIES 2+1", "read 1"), counts());
		fixture.database.remove(Level.INSTANCE, Set.of(told("P", "st", "se", "2").sopInstanceUid()));
		assertEquals(List.of("PATIENT 1+1", "STUDY 1+1", "SERIES 1+1", "read 1"), counts());
		fixture.database.remove(Level.INSTANCE, Set.of(told("P", "st", "se", "1").sopInstanceUid()));
		assertEquals(List.of("PATIENT 0+1", "STUDY 0+1", "SERIES 0+1", "read 1"), counts(), "the last file went, and the series is known still");
		assertEquals("Test, P", fixture.rows(Level.PATIENT).getFirst().value("DisplayedPatientName"), "as the server told");
		fixture.link(fixture.files.resolve("1.dcm"));
		assertEquals(1, remotes().forget(Level.PATIENT, Set.of(fixture.rows(Level.PATIENT).getFirst().key())));
		assertEquals(shown(before), shown(fixture.everything()));
	}

	@Test
	void whatFilesSayGoesBeforeWhatAServerTold() throws IOException {
		RemoteInstance one = told("P", "st", "se", "1");
		add(told("Other", one.studyInstanceUid(), one.seriesInstanceUid(), "1.2.3", "a"));
		assertEquals("Test, Other", fixture.rows(Level.PATIENT).getFirst().value("DisplayedPatientName"));
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		assertEquals(List.of("PATIENT 1+1", "STUDY 1+1", "SERIES 1+1", "read 1"), counts());
		assertEquals("Test, P", fixture.rows(Level.PATIENT).getFirst().value("DisplayedPatientName"));
	}

	/// Without the days of insertion.
	private static List<String> shown(List<String> rows) {
		return rows.stream().map(row -> row.replaceAll("DateAdded=[^,}]*|imported=[^,]*", "")).toList();
	}

	@Test
	void aFileOfAnotherSeriesTakesThePlace() throws IOException {
		RemoteInstance wrong = told("Q", "1.2", "1.2.3", told("P", "st", "se", "1").sopInstanceUid(), "a");
		add(wrong);
		assertEquals(1, fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1)).count(Outcome.TAKEN));
		assertEquals(List.of("PATIENT 1+", "STUDY 1+", "SERIES 1+", "read 0"), counts());
	}

	@Test
	void forgettingTakesOutWhatHasNothingLeft() throws IOException {
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		add(told("P", "st", "se", "2"), told("P", "st", "se2", "1"), told("P", "st2", "se", "1"));
		add(told("Q", "st3", "se", "1"), told("Q", "st3", "se", "2"));
		assertEquals(0, remotes().forget(Level.SERIES, List.of("1.2.3")));
		assertEquals(1, remotes().forget(Level.INSTANCE, List.of(told("Q", "st3", "se", "1").sopInstanceUid(), "1.2.3")));
		assertEquals(2, fixture.rows(Level.PATIENT).size());
		assertEquals(1, remotes().forget(Level.SERIES, List.of(told("Q", "st3", "se", "1").seriesInstanceUid())));
		assertEquals(1, fixture.rows(Level.PATIENT).size());
		assertEquals(List.of(2, 3), List.of(fixture.rows(Level.STUDY).size(), fixture.rows(Level.SERIES).size()));
		assertEquals(3, remotes().forget(Level.STUDY, fixture.rows(Level.STUDY).stream().map(Row::key).toList()));
		assertEquals(List.of("PATIENT 1+", "STUDY 1+", "SERIES 1+", "read 0"), counts());
		rebuild();
		assertEquals(List.of("PATIENT 1+", "STUDY 1+", "SERIES 1+", "read 0"), counts());
	}

	@Test
	void removalForgetsThemAndPutsOnlyFilesIntoTheTrash() throws IOException {
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		add(told("P", "st", "se", "2"), told("P", "st", "se2", "1"), told("Q", "st3", "se", "1"));
		String remoteOnly = told("Q", "st3", "se", "1").studyInstanceUid();
		RemovalReport nothing = fixture.database.remove(Level.STUDY, Set.of(remoteOnly));
		assertEquals(List.of(1, 1, 1, 0, 0), numbers(nothing));
		RemovalReport report = fixture.database.remove(Level.PATIENT, Set.of(fixture.rows(Level.PATIENT).getFirst().key()));
		assertEquals(List.of(1, 1, 2, 1, 1), numbers(report));
		assertEquals(List.of("read 0"), counts());
		fixture.database.trash().restore(report.removals());
		assertEquals(List.of("PATIENT 1+", "STUDY 1+", "SERIES 1+", "read 0"), counts());
		rebuild();
		assertEquals(List.of("PATIENT 1+", "STUDY 1+", "SERIES 1+", "read 0"), counts());
	}

	private static List<Integer> numbers(RemovalReport report) {
		return List.of(report.patients(), report.studies(), report.series(), report.instances(), report.removals().size());
	}

	@Test
	void theySurviveReopeningWithAndWithoutKeptRows() throws IOException {
		add(told("P", "st", "se", "1"), told("P", "st", "se", "2"));
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		List<String> before = fixture.everything();
		fixture.reopen();
		assertEquals(before, fixture.everything());
		add(told("P", "st", "se", "3"));
		assertEquals(List.of("PATIENT 1+2", "STUDY 1+2", "SERIES 1+2", "read 2"), counts(), "it goes on counting");
		remotes().forget(Level.INSTANCE, List.of(told("P", "st", "se", "3").sopInstanceUid()));
		fixture.manager.close();
		Files.deleteIfExists(fixture.folder.resolve("rows.cache"));
		fixture.database = fixture.manager.open(fixture.folder);
		assertEquals(before, fixture.everything());
		String study = fixture.rows(Level.STUDY).getFirst().key();
		assertEquals(1, remotes().forget(Level.STUDY, List.of(study)), "counts are right after opening, too");
		assertEquals(List.of("PATIENT 1+", "STUDY 1+", "SERIES 1+", "read 0"), counts());
	}

	@Test
	void theySurviveARebuildInTheirTurn() throws IOException {
		add(told("P", "st", "se", "1"), told("P", "st", "se", "2"), told("Q", "st2", "se", "1"));
		fixture.link(fixture.write("1.dcm", "P", "st", "se", "1", 1));
		add(told("R", "st3", "se", "1"));
		fixture.database.identities().merge(patient("R"), patient("Q"));
		List<String> before = fixture.everything();
		List<String> counts = counts();
		rebuild();
		assertEquals(before, fixture.everything());
		assertEquals(counts, counts());
		fixture.close();
		fixture.deleteTree(Journal.file(fixture.folder).getParent());
		fixture.database = fixture.manager.open(fixture.folder);
		rebuild();
		assertTrue(remotes().find(told("R", "st3", "se", "1").sopInstanceUid()).isPresent(), "a journal that is begun anew has them");
	}

	@Test
	void theyMoveWithTheirStudies() throws IOException {
		add(told("P", "st", "se", "1"), told("Q", "st2", "se", "1"));
		fixture.database.identities().merge(patient("P"), patient("Q"));
		assertEquals(List.of("PATIENT 0+2", "STUDY 0+1", "STUDY 0+1", "SERIES 0+1", "SERIES 0+1", "read 2"), counts());
		assertEquals(2, remotes().forget(Level.PATIENT, List.of(patient("Q"))));
		assertEquals(List.of("read 0"), counts());
	}

	private String patient(String id) {
		return fixture.rows(Level.PATIENT).stream().filter(row -> row.attribute("PatientID").equals(id)).findFirst().orElseThrow().key();
	}

	@Test
	void whatMakesNoSenseIsRefusedAsAWhole() throws IOException {
		RemoteInstance good = told("P", "st", "se", "1");
		String longest = "1.".repeat(64);
		for (RemoteInstance bad : List.of(told("P", "", "1.2", "1.2.3", "a"), told("P", "1", "", "1.2.3", "a"), told("P", "1", "1.2", "", "a"),
				told("P", "1", "1.2", longest + "1", "a"), told("P", longest + "1", "1.2", "1.2.3", "a"),
				new RemoteInstance(URI.create("a/b"), good.tags()), new RemoteInstance(null, good.tags()), new RemoteInstance(URI.create("a:" + "b".repeat(Remotes.LONGEST_URL)), good.tags()),
				new RemoteInstance(good.url(), _ -> TagValue.NOT_STORED))) {
			DatabaseException e = assertThrows(DatabaseException.class, () -> remotes().add(List.of(good, bad)));
			assertEquals(DatabaseException.Kind.REFUSED, e.kind());
			assertTrue(e.getMessage().length() < 10_000);
		}
		assertEquals(List.of("read 0"), counts());
		assertEquals(1, add(told("P", "1", "1.2", longest, "a")));
	}

	@Test
	void longValuesAreNotKept() throws IOException {
		RemoteInstance told = told("P", "1.1", "1.2", "1.3", "a");
		var endless = new TagValue.Present(List.of("x".repeat(100_000)));
		add(new RemoteInstance(told.url(), tag -> tag == Tag.StudyDescription ? endless : told.tags().get(tag)));
		assertEquals(TagValue.NOT_STORED, remotes().find("1.3").orElseThrow().tags().get(Tag.StudyDescription));
		assertEquals("", fixture.rows(Level.STUDY).getFirst().attribute("StudyDescription"));
	}

	void rebuild() throws IOException {
		RebuildReport report = fixture.manager.rebuild(fixture.folder, ImportProgress.NONE);
		fixture.database = fixture.manager.current().orElseThrow();
		assertEquals(List.of(), report.lost());
	}
}
