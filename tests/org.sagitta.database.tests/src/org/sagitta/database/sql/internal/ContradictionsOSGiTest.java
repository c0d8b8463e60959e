package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.Column;
import org.sagitta.database.Contradiction;
import org.sagitta.database.Contradictions;
import org.sagitta.database.Contradictions.Found;
import org.sagitta.database.Filter;
import org.sagitta.database.Identities.Change;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.Uids;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;

/// What files of one row say differently comes back value by value, whatever signs the values have.
class ContradictionsOSGiTest {
	/// As the text for people separates keywords and values.
	private static final String NAME = "Roe^Jane; PatientID: 7; born: Poe";

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

	/// An instance of one series.
	private void take(String instance, String name, String description, int size) throws IOException {
		Path file = fixture.files.resolve(instance + ".dcm");
		SyntheticImage image = SyntheticImage.ct(size, size).patient("P", name).uids("st", "se", instance);
		image.dataSet().put(Tag.StudyDescription, description);
		Services.await(DicomFiles.class).write(image.file(), file);
		fixture.link(file);
	}

	private void takeAll() throws IOException {
		take("1", "Doe^Jane", "Head", 4);
		take("2", NAME, "Head", 8);
		take("3", "Poe^Jane", "Skull: base; Neck", 6);
		take("4", NAME, "Head", 8);
	}

	private List<Found> found() {
		return new Contradictions(fixture.database.snapshot(), fixture.database.columns()).all();
	}

	private Row only(Level level) {
		return fixture.rows(level).getFirst();
	}

	@Test
	void eachValueComesBackAsTheFileHasIt() throws IOException {
		takeAll();
		assertEquals(List.of(new Contradiction("PatientName", "Doe^Jane", List.of(NAME, "Poe^Jane"))), only(Level.PATIENT).contradictions());
		assertEquals(List.of(new Contradiction("StudyDescription", "Head", List.of("Skull: base; Neck"))), only(Level.STUDY).contradictions());
		assertEquals("Head, Skull: base; Neck", only(Level.STUDY).value("StudyDescription"), "a rule shows all");
		assertEquals(List.of(new Contradiction("ImageSize", "4×4", List.of("8×8", "6×6"))), only(Level.SERIES).contradictions());
		assertEquals("PatientName: " + NAME + "; PatientName: Poe^Jane", only(Level.PATIENT).value(Contradiction.FIELD));
	}

	@Test
	void theyStayWhenTheDatabaseIsOpenedAgainFromKeptRowsOrTheIndex() throws IOException {
		takeAll();
		List<String> before = fixture.everything();
		assertTrue(before.toString().contains(NAME), before::toString);
		fixture.reopen();
		assertEquals(before, fixture.everything());
		fixture.manager.close();
		Files.delete(fixture.folder.resolve("rows.cache"));
		fixture.database = fixture.manager.open(fixture.folder);
		assertEquals(before, fixture.everything());
	}

	@Test
	void theListNamesTheRowsThatTheyAreAbout() throws IOException {
		assertEquals(List.of(), found());
		takeAll();
		fixture.link(fixture.write("other.dcm", "Q", "st2", "se", "1", 1));
		assertEquals(List.of("PatientName", "StudyDescription", "ImageSize"), found().stream().map(each -> each.what().keyword()).toList());
		assertEquals(List.of(Level.PATIENT, Level.STUDY, Level.SERIES), found().stream().map(each -> each.row().level()).toList());
		assertEquals(List.of("P", "P", "P"), found().stream().map(each -> each.patient().attribute("PatientID")).toList());
		Found series = found().getLast();
		assertEquals(Optional.of(Uids.derive("study st")), series.study().map(Row::key));
		assertEquals(series.study(), found().get(1).study());
		assertEquals(Optional.of(Uids.derive("series st/se")), series.series().map(Row::key));
		assertEquals(Optional.empty(), found().get(1).series());
		assertEquals(Optional.empty(), found().getFirst().study());
		Column column = fixture.database.columns().named(Level.SERIES, "ImageSize").orElseThrow();
		fixture.database.columns().set(column.withTitle("How large"));
		assertEquals("How large", found().getLast().title());
	}

	private int matched(Query query) {
		return fixture.database.snapshot().find(query).matched();
	}

	@Test
	void theTextForPeopleIsSearchedAndNothingElse() throws IOException {
		takeAll();
		Query patients = Query.all(Level.PATIENT);
		assertEquals(1, matched(patients.matching("poe^jane")));
		assertEquals(1, matched(patients.in(Set.of(Contradiction.FIELD)).matching("poe^jane")));
		assertEquals(0, matched(patients.in(Set.of("PatientName")).matching("poe^jane")));
		assertEquals(1, matched(patients.where(List.of(new Filter(Contradiction.FIELD, Filter.Kind.CONTAINS, "7; born")))));
	}

	@Test
	void whatWasPutRightContradictsNothing() throws IOException {
		take("1", "Doe^Jane", "Head", 4);
		take("2", "Roe^Jane", "Head", 4);
		assertEquals(1, found().size());
		Change renamed = fixture.database.identities().rename(only(Level.PATIENT).key(), Map.of("PatientName", "Roe^Jane"));
		assertEquals("Roe^Jane", only(Level.PATIENT).value("PatientName"));
		assertEquals(List.of(), found());
		assertEquals("", only(Level.PATIENT).value(Contradiction.FIELD));
		fixture.database.identities().undo(renamed.id());
		assertEquals(List.of("Roe^Jane"), found().getFirst().what().others());
	}

	@Test
	void theyGoWithTheFiles() throws IOException {
		takeAll();
		fixture.database.remove(Level.PATIENT, Set.of(only(Level.PATIENT).key()));
		fixture.link(fixture.files.resolve("1.dcm"));
		assertEquals(List.of(), found());
	}

	/// A row keeps the beginning of a long text only, which is no other text.
	@Test
	void aLongTextDoesNotContradictItselfWhenTheDatabaseWasClosed() throws IOException {
		takeWithComments("1", "c".repeat(600));
		fixture.reopen();
		takeWithComments("2", "c".repeat(600));
		assertEquals(List.of(), only(Level.PATIENT).contradictions());
		takeWithComments("3", "d".repeat(600));
		assertEquals(List.of("PatientComments"), only(Level.PATIENT).contradictions().stream().map(Contradiction::keyword).toList());
	}

	private void takeWithComments(String instance, String comments) throws IOException {
		Path file = fixture.files.resolve(instance + ".dcm");
		SyntheticImage image = SyntheticImage.ct(4, 4).patient("P", "Doe^Jane").uids("st", "se", instance);
		image.dataSet().put(Tag.PatientComments, comments);
		Services.await(DicomFiles.class).write(image.file(), file);
		fixture.link(file);
	}
}
