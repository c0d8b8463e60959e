package org.sagitta.database.sql.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.database.Column;
import org.sagitta.database.Columns;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Instance;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Search;
import org.sagitta.database.Snapshot;
import org.sagitta.database.choice.Choice;
import org.sagitta.database.choice.Choice.Above;
import org.sagitta.database.choice.ChoiceException;
import org.sagitta.database.choice.Conditions;
import org.sagitta.database.choice.LevelWords;
import org.sagitta.database.choice.NamedRows;
import org.sagitta.database.choice.SearchProblems;
import org.sagitta.database.choice.Suggestions;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagValue;
import org.sagitta.fields.Contribution;
import org.sagitta.fields.RuleSet;

/// The words by which people name rows mean the same rows everywhere.
class ChoiceTest {
	private static final Map<Level, List<String>> FIELDS = Map.of(Level.PATIENT, List.of("PatientID", "PatientName"), Level.STUDY,
			List.of("StudyDate", "StudyDescription"), Level.SERIES, List.of("SeriesNumber", "Modality", "SeriesDescription"));

	private final Catalog catalog = new Catalog(new UserData(), _ -> Bytes.ofContribution(Contribution.EMPTY), new Courtesy());
	private final Columns columns = fake(Columns.class, (method, arguments) -> method.equals("all")
			? FIELDS.getOrDefault(arguments[0], List.of()).stream().map(field -> column((Level) arguments[0], field)).toList() : null);
	private Snapshot snapshot;

	private static Column column(Level level, String field) {
		return new Column(level, field, field, true, 0, Column.Width.CONTENTS, Column.Sort.NONE, Column.Type.TEXT);
	}

	@BeforeEach
	void rows() {
		patient("p1", "42", "Doe^Jane");
		patient("p2", "43", "Roe^Ann");
		patient("p3", "43", "Poe^Al");
		study("s1", "p1", "20260101", "Head");
		study("s2", "p2", "20260102", "Knee");
		study("s3", "p3", "20260103", "Head");
		series("e1", "s1", "CT", "axial");
		series("e2", "s1", "MR", "scout");
		series("e3", "s2", "MR", "scout");
		series("e4", "s3", "CT", "scout");
		snapshot = catalog.publish(new RuleSet(List.of()), Set.of());
	}

	private void patient(String key, String id, String name) {
		catalog.add(Level.PATIENT, key.charAt(1), key, null, Map.of("PatientID", id, "PatientName", name));
	}

	private void study(String key, String in, String date, String text) {
		catalog.add(Level.STUDY, key.charAt(1), key, catalog.find(Level.PATIENT, in).orElseThrow(),
				Map.of("StudyDate", date, "StudyDescription", text));
	}

	private void series(String key, String in, String modality, String text) {
		Item series = catalog.add(Level.SERIES, key.charAt(1), key, catalog.find(Level.STUDY, in).orElseThrow(),
				Map.of("Modality", modality, "SeriesDescription", text, "SeriesNumber", key.substring(1)));
		catalog.set(series, Contribution.EMPTY, "", 1);
	}

	private static <T> T fake(Class<T> type, BiFunction<String, Object[], Object> answers) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (_, method, arguments) -> {
			Object answer = answers.apply(method.getName(), arguments);
			if (answer == null) {
				throw new AssertionError("nobody asks for " + method.getName());
			}
			return answer;
		}));
	}

	private NamedRows named(Level level, String... words) throws Exception {
		DicomDatabase database = fake(DicomDatabase.class, (method, arguments) -> switch (method) {
			case "snapshot" -> snapshot;
			case "instance" -> Optional.of((String) arguments[0]).filter("1.2"::equals)
					.map(uid -> new Instance(uid, "", "e1", "", Path.of("a"), false, 1, Instant.EPOCH, _ -> TagValue.ABSENT));
			default -> null;
		});
		return NamedRows.of(database, level, List.of(words));
	}

	private List<String> found(Query query, Optional<Above> above, String... conditions) throws ChoiceException {
		var choice = new Choice(query, Conditions.of(List.of(conditions), columns, query.level()), above);
		return choice.find(snapshot).rows().stream().map(Row::key).sorted().toList();
	}

	private List<String> series(Optional<Above> above, String... conditions) throws ChoiceException {
		return found(Query.all(Level.SERIES), above, conditions);
	}

	private static Optional<Above> above(Level level, String word) {
		return Optional.of(new Above(level, word));
	}

	private String refused(String... conditions) {
		return assertThrows(ChoiceException.class, () -> series(Optional.empty(), conditions)).getMessage();
	}

	@Test
	void levelsAreNamedInTheSingularAndThePlural() throws Exception {
		for (Level level : Level.values()) {
			assertEquals(level, LevelWords.parse(LevelWords.noun(level)));
		}
		assertEquals(List.of(Level.PATIENT, Level.STUDY, Level.SERIES, Level.INSTANCE),
				List.of(LevelWords.parse("patients"), LevelWords.parse("studies"), LevelWords.parse("series"), LevelWords.parse("instances")));
		assertEquals("there is no level things; say patients, studies, series or instances",
				assertThrows(ChoiceException.class, () -> LevelWords.parse("things")).getMessage());
	}

	@Test
	void rowsAreNamedByKeysUidsAndPatientIds() throws Exception {
		assertEquals(new NamedRows(List.of("p2", "p1"), List.of("44")), named(Level.PATIENT, "p2", "42", "p1", "44", "44"));
		assertEquals(new NamedRows(List.of("e2"), List.of("s1", "e9")), named(Level.SERIES, "e2", "s1", "e9"));
		assertEquals(new NamedRows(List.of("1.2"), List.of("1.3")), named(Level.INSTANCE, "1.2", "1.3"));
	}

	@Test
	void anIdThatSeveralPatientsHaveNamesNone() {
		assertEquals("2 patients have the ID 43; name one by its key: p3, p2",
				assertThrows(ChoiceException.class, () -> named(Level.PATIENT, "42", "43")).getMessage());
	}

	@Test
	void conditionsAreAboutTheRowOrTheRowsAboveIt() throws Exception {
		assertEquals(List.of("e1", "e4"), series(Optional.empty(), "Modality=CT"));
		assertEquals(List.of("e4"), series(Optional.empty(), "Modality=CT", "SeriesDescription:scout"));
		assertEquals(List.of("e1", "e2", "e4"), series(Optional.empty(), "StudyDescription=head"));
		assertEquals(List.of("e4"), series(Optional.empty(), "StudyDescription=head", "PatientID=43"));
		assertEquals(List.of(), series(Optional.empty(), "StudyDescription=knee", "PatientName:poe"));
		assertEquals(List.of("s3"), found(Query.all(Level.STUDY), Optional.empty(), "StudyDescription=head", "PatientName:poe"));
	}

	@Test
	void whatIsBelowARowIsBelowAllPatientsOfAnId() throws Exception {
		assertEquals(List.of("e3", "e4"), series(above(Level.PATIENT, "43")));
		assertEquals(List.of("e3"), series(above(Level.PATIENT, "p2")));
		assertEquals(List.of("e1", "e2"), series(above(Level.STUDY, "s1")));
		assertEquals(List.of("e2"), series(above(Level.SERIES, "e2")), "or is the row");
		assertEquals(List.of("p2", "p3"), found(Query.all(Level.PATIENT), above(Level.PATIENT, "43")));
	}

	@Test
	void allThatIsGivenMustHold() throws Exception {
		assertEquals(List.of("e4"), series(above(Level.PATIENT, "43"), "StudyDate>=20260103"));
		assertEquals(List.of(), series(above(Level.STUDY, "s1"), "StudyDate>=20260103"));
		assertEquals(List.of("e2"), found(Query.all(Level.SERIES).matching("scout"), above(Level.STUDY, "s1"), "Modality=MR"));
		assertEquals(List.of(), found(Query.all(Level.SERIES).matching("axial"), above(Level.SERIES, "e2")));
	}

	@Test
	void aRowAboveThatIsNotThereIsSaid() {
		var choice = new Choice(Query.all(Level.SERIES), Conditions.NONE, above(Level.STUDY, "s9"));
		assertEquals(new Choice.Found(List.of(), above(Level.STUDY, "s9")), choice.find(snapshot));
		assertThrows(IllegalArgumentException.class,
				() -> new Choice(Query.all(Level.PATIENT), Conditions.NONE, above(Level.STUDY, "s1")));
	}

	@Test
	void aMisspeltFieldIsRefusedInsteadOfFindingNothing() throws Exception {
		assertEquals("there is no field Modalty; did you mean Modality?", refused("Modality=CT", "Modalty=CT"));
		assertEquals("there is no field Nonsense", refused("Nonsense=1"));
		assertEquals(List.of(), series(Optional.empty(), "Manufacturer:acme"), "the standard has it, though no table shows it");
		assertEquals(Level.SERIES, Conditions.level("Note", columns, Level.SERIES));
		assertEquals(Level.STUDY, Conditions.level("StudyDate", columns, Level.SERIES));
		assertEquals("A condition is FIELD:TEXT, FIELD=VALUE, FIELD>=VALUE, FIELD<=VALUE or FIELD= (no value), unlike CT", refused("CT"));
	}

	@Test
	void nearNamesComeNearestFirst() {
		assertEquals(List.of("abc", "abxx"), Suggestions.of("abcd", List.of("export", "abxx", "abc")));
		assertEquals(List.of("remote list"), Suggestions.of("remote", List.of("export", "remote list")));
	}

	@Test
	void whatASearchDoesNotUnderstandIsSaid() {
		List<Search.Problem> problems = Search.parse("colour:red number:<blue", name -> name.equals("number")
				? Optional.of(new Column(Level.SERIES, "SeriesNumber", "number", true, 0, Column.Width.CONTENTS, Column.Sort.NONE,
						Column.Type.NUMBER)) : Optional.empty()).problems();
		assertEquals(List.of("there is no column colour; colour:red was taken for a word",
				"number:<blue is no comparison that the column number knows, and was left out"),
				problems.stream().map(SearchProblems::text).toList());
	}
}
