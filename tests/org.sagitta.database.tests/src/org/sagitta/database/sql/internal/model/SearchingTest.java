package org.sagitta.database.sql.internal.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.database.Column;
import org.sagitta.database.Column.Type;
import org.sagitta.database.DateRange;
import org.sagitta.database.Query;
import org.sagitta.database.QuickFilter;
import org.sagitta.database.QuickFilter.Presence;
import org.sagitta.database.Row;
import org.sagitta.database.Search;
import org.sagitta.database.Snapshot;
import org.sagitta.database.Snapshot.Group;
import org.sagitta.dicom.Level;
import org.sagitta.fields.Contribution;
import org.sagitta.fields.RuleSet;

/// What is typed finds the rows that are meant.
class SearchingTest {
	private static final DateTimeFormatter DICOM = DateTimeFormatter.BASIC_ISO_DATE;
	private final UserData user = new UserData();
	private final Catalog catalog = new Catalog(user, _ -> Bytes.ofContribution(Contribution.EMPTY), new Courtesy());
	private final Map<String, Column> columns = Map.of("name", column(Level.PATIENT, "PatientName", Type.TEXT), "date", column(Level.STUDY, "StudyDate", Type.DATE),
			"number", column(Level.SERIES, "SeriesNumber", Type.NUMBER), "modality", column(Level.SERIES, "Modality", Type.TEXT), "age",
			column(Level.STUDY, "PatientAge", Type.AGE), "added", column(Level.STUDY, "DateAdded", Type.INSTANT));
	private Item jorg;
	private Item study;

	private static Column column(Level level, String field, Type type) {
		return new Column(level, field, field, true, 0, Column.Width.CONTENTS, Column.Sort.NONE, type);
	}

	@BeforeEach
	void rows() {
		jorg = patient("p1", "Müller-Groß^Jörg");
		Item yamada = patient("p2", "Yamada^Tarou=山田^太郎=やまだ^たろう");
		Item doe = patient("p3", "Doe^John");
		study = study("s1", jorg, Map.of("StudyDate", "20240101", "StudyDescription", "Thorax nativ", "PatientAge", "045Y", "DateAdded", "2024-05-01T10:00:00Z"));
		study("s2", yamada, Map.of("StudyDate", "20240615", "StudyDescription", "Knie", "PatientAge", "006M"));
		study("s3", doe, Map.of("StudyDescription", "Head 10:30", "PatientAge", "010D"));
		series("e1", "s1", Map.of("Modality", "CT", "SeriesNumber", "2", "SeriesDescription", "Lunge axial"));
		series("e2", "s1", Map.of("Modality", "MR", "SeriesNumber", "10", "SeriesDescription", "t1_tse_sag"));
		series("e3", "s2", Map.of("Modality", "MR", "SeriesNumber", "3", "SeriesDescription", "scout ｶﾞ"));
		series("e4", "s3", Map.of("Modality", "CT", "SeriesNumber", "4", "SeriesDescription", "scout"));
	}

	private Item patient(String key, String name) {
		return catalog.add(Level.PATIENT, key.charAt(1), key, null, Map.of("PatientName", name));
	}

	private Item study(String key, Item patient, Map<String, String> values) {
		return catalog.add(Level.STUDY, key.charAt(1), key, patient, values);
	}

	private void series(String key, String in, Map<String, String> values) {
		catalog.set(catalog.add(Level.SERIES, key.charAt(1), key, catalog.find(Level.STUDY, in).orElseThrow(), values), Contribution.EMPTY, "", 1);
	}

	private Snapshot now() {
		return catalog.publish(new RuleSet(List.of()), Set.of("SeriesNumber", "PatientAge"));
	}

	private Search search(String text) {
		return Search.parse(text, name -> Optional.ofNullable(columns.get(name)));
	}

	private List<String> find(Level level, String text) {
		return keys(Query.all(level).matching(search(text)));
	}

	private List<String> across(Level level, String text) {
		return keys(Query.all(level).matching(search(text)).acrossLevels(true));
	}

	private List<String> keys(Query query) {
		return now().find(query).rows().stream().map(Row::key).sorted().toList();
	}

	@Test
	void namesAreFoundInEachGroupAndOrderAndForm() {
		for (String typed : List.of("doe john", "John Doe", "Doe, John", "doe,john", "Doe^John", "\"Doe John\"", "\"doe, john\"", "name:doe", "name:\"Doe, John\"")) {
			assertEquals(List.of("p3"), find(Level.PATIENT, typed), typed);
		}
		for (String typed : List.of("山田 太郎", "山田太郎", "山田　太郎", "やまだ", "たろう やまだ", "tarou", "ＹＡＭＡＤＡ", "山田^太郎", "name:山田")) {
			assertEquals(List.of("p2"), find(Level.PATIENT, typed), typed);
		}
		for (String typed : List.of("muller gross", "MÜLLER-GROSS", "groß", "jorg")) {
			assertEquals(List.of("p1"), find(Level.PATIENT, typed), typed);
		}
		assertEquals(List.of(), find(Level.PATIENT, "やまた"), "another syllable is no diacritic");
		assertEquals(List.of("e3"), find(Level.SERIES, "ガ"), "half width is as full width");
	}

	@Test
	void wordsPhrasesWildcardsAndWhatIsExcluded() {
		assertEquals(List.of("e3", "e4"), find(Level.SERIES, "scout"));
		assertEquals(List.of("e1", "e2"), find(Level.SERIES, "-scout"));
		assertEquals(List.of("s1"), find(Level.STUDY, "\"thorax nativ\""));
		assertEquals(List.of(), find(Level.STUDY, "\"nativ thorax\""));
		assertEquals(List.of("s1"), find(Level.STUDY, "nativ thorax"));
		assertEquals(List.of("e2"), find(Level.SERIES, "t?_ts*"));
		assertEquals(List.of("e2"), find(Level.SERIES, "*sag"));
		assertEquals(List.of(), find(Level.SERIES, "cout*"), "a word begins so");
		assertEquals(List.of("e4"), find(Level.SERIES, "scout -ｶﾞ"));
		assertEquals(List.of("e3", "e4"), find(Level.SERIES, "-\"lunge axial\" -t1*"));
	}

	@Test
	void fieldsAreComparedAsTheirType() {
		assertEquals(List.of("e1", "e4"), find(Level.SERIES, "modality:ct"));
		assertEquals(List.of("e2", "e4"), find(Level.SERIES, "number:>3"));
		assertEquals(List.of("e1", "e3"), find(Level.SERIES, "number:..3"));
		assertEquals(List.of("e3", "e4"), find(Level.SERIES, "number:3..4"));
		assertEquals(List.of("e1"), find(Level.SERIES, "number:2"));
		assertEquals(List.of("e1", "e3", "e4"), find(Level.SERIES, "-number:10"));
		assertEquals(List.of("s1"), find(Level.STUDY, "date:2024-01"));
		assertEquals(List.of("s1", "s2"), find(Level.STUDY, "date:2024"));
		assertEquals(List.of("s2"), find(Level.STUDY, "date:>2024-01-01"));
		assertEquals(List.of("s1"), find(Level.STUDY, "date:2023..01.01.2024"));
		assertEquals(List.of("s3"), find(Level.STUDY, "-date:*"));
		assertEquals(List.of("s2", "s3"), find(Level.STUDY, "age:<2"));
		assertEquals(List.of("s1"), find(Level.STUDY, "age:>6M"));
		assertEquals(List.of("s1"), find(Level.STUDY, "added:2024-05"));
		assertEquals(List.of("s1"), find(Level.STUDY, "2024-01-01"), "a word that is a date as it is shown");
	}

	@Test
	void agesSortByTheirLength() {
		List<String> sorted = now().find(Query.all(Level.STUDY).sortedBy("PatientAge", false)).rows().stream().map(Row::key).toList();
		assertEquals(List.of("s3", "s2", "s1"), sorted);
	}

	@Test
	void aFieldOfAnotherLevelIsLookedAtThere() {
		assertEquals(List.of("p1", "p2"), find(Level.PATIENT, "modality:MR"));
		assertEquals(List.of("e1", "e2"), find(Level.SERIES, "name:jorg"));
		assertEquals(List.of("e2"), find(Level.SERIES, "name:jorg modality:mr"));
	}

	@Test
	void acrossLevelsATermMayBeAboveOrBelow() {
		assertEquals(List.of("s1"), across(Level.STUDY, "jorg axial"));
		assertEquals(List.of("p2", "p3"), across(Level.PATIENT, "scout"));
		assertEquals(List.of("e1", "e2"), across(Level.SERIES, "muller nativ"));
		assertEquals(List.of("p1"), across(Level.PATIENT, "-scout"), "the patients of whom something is left");
		assertEquals(List.of("p1"), across(Level.PATIENT, "-axial -scout"));
		assertEquals(List.of("e2"), across(Level.SERIES, "-axial -scout"));
		assertEquals(List.of("e3", "e4"), across(Level.SERIES, "-jorg"));
		assertEquals(List.of(), find(Level.STUDY, "jorg"));
	}

	@Test
	void onlyTheNamedFieldsAreSearched() {
		Query query = Query.all(Level.SERIES).matching("MR");
		assertEquals(List.of("e2", "e3"), keys(query.in(Set.of("Modality"))));
		assertEquals(List.of(), keys(query.in(Set.of("SeriesDescription"))));
		assertEquals(List.of("p2"), keys(Query.all(Level.PATIENT).matching("山田").in(Set.of("DisplayedPatientName"))), "a shown name stands for all groups");
		assertEquals(List.of("s1"), keys(Query.all(Level.STUDY).matching("jorg").in(Set.of("PatientName")).acrossLevels(true)));
	}

	@Test
	void whatIsNoFieldIsAWord() {
		assertEquals(List.of("s3"), find(Level.STUDY, "10:30"));
		assertEquals(List.of(), search("10:30").problems());
		Search unknown = search("head colour:red date:>x");
		assertEquals(List.of(new Search.Problem(Search.Problem.Kind.UNKNOWN_FIELD, "colour:red", "colour"),
				new Search.Problem(Search.Problem.Kind.NO_SUCH_VALUE, "date:>x", "date")), unknown.problems());
		assertEquals(2, unknown.terms().size(), "head, and colour:red as a word");
		assertEquals(3, find(Level.STUDY, "date:").size(), "nothing is typed yet");
	}

	@Test
	void nothingThatIsTypedFails() {
		String signs = "ab:*?\"-><=. ,^\\[({|+$山が\u0301\uD800\u0000\t：「」0129%_'";
		var random = new Random(1);
		Snapshot now = now();
		for (int i = 0; i < 20_000; i++) {
			var text = new StringBuilder(List.of("", "name:", "date:", "number:>", "age:", "added:", "modality:").get(random.nextInt(7)));
			for (int length = random.nextInt(12); length > 0; length--) {
				text.append(signs.charAt(random.nextInt(signs.length())));
			}
			String typed = text.toString();
			assertDoesNotThrow(() -> now.find(Query.all(Level.values()[typed.length() % 3]).matching(search(typed)).acrossLevels(typed.length() % 2 == 0)), typed);
		}
	}

	@Test
	void quickFiltersPassWhatIsReachedFromAbove() {
		QuickFilter mr = QuickFilter.NONE.withModalities(Set.of("MR", "US"));
		assertEquals(List.of("e2", "e3"), keys(Query.all(Level.SERIES).passing(mr)));
		assertEquals(List.of("s1", "s2"), keys(Query.all(Level.STUDY).passing(mr)));
		assertEquals(List.of("p1", "p2"), keys(Query.all(Level.PATIENT).passing(mr)));
		QuickFilter june = mr.withDates(DateRange.parse("2024-06-01..2024-06-30"));
		assertEquals(List.of("p2"), keys(Query.all(Level.PATIENT).passing(june)));
		assertEquals(List.of("e3"), keys(Query.all(Level.SERIES).passing(june)));
		assertEquals(List.of("p1"), keys(Query.all(Level.PATIENT).passing(mr).matching("jorg")));
	}

	@Test
	void datesGoByTheCalendar() {
		LocalDate today = LocalDate.now();
		study("s4", jorg, Map.of("StudyDate", DICOM.format(today.minusMonths(1))));
		study("s5", jorg, Map.of("StudyDate", DICOM.format(today.minusMonths(1).minusDays(1))));
		assertEquals(List.of("s4"), keys(Query.all(Level.STUDY).passing(QuickFilter.NONE.withDates(DateRange.of(DateRange.Kind.LAST_MONTH)))));
		assertEquals(List.of("p1"), keys(Query.all(Level.PATIENT).passing(QuickFilter.NONE.withDates(DateRange.of(DateRange.Kind.LAST_YEAR)))));
		assertEquals(List.of(), keys(Query.all(Level.STUDY).passing(QuickFilter.NONE.withDates(DateRange.of(DateRange.Kind.TODAY)))));
		assertEquals(Optional.of(LocalDate.of(2024, 2, 29)), DateRange.of(DateRange.Kind.LAST_MONTH).first(LocalDate.of(2024, 3, 31)));
	}

	@Test
	void labelsAndLoadedAndWhatIsRemote() {
		user.setLabels(Level.STUDY, "s1", List.of("teaching", "urgent"));
		catalog.touch(study);
		user.loaded().add("e3");
		catalog.countRemotes(catalog.find(Level.SERIES, "e1").orElseThrow(), 5);
		QuickFilter urgent = QuickFilter.NONE.withLabels(Set.of("Urgent"));
		assertEquals(List.of("e1", "e2"), keys(Query.all(Level.SERIES).passing(urgent)));
		assertEquals(List.of("p1"), keys(Query.all(Level.PATIENT).passing(urgent)));
		assertEquals(List.of("e2"), keys(Query.all(Level.SERIES).passing(urgent.withModalities(Set.of("MR")))));
		assertEquals(List.of("s2"), keys(Query.all(Level.STUDY).passing(QuickFilter.NONE.withLoaded(true))));
		assertEquals(List.of("e1"), keys(Query.all(Level.SERIES).passing(QuickFilter.NONE.withPresence(Presence.PARTIAL))));
		assertEquals(List.of("s1", "s2", "s3"), keys(Query.all(Level.STUDY).passing(QuickFilter.NONE.withPresence(Presence.LOCAL))));
		assertEquals(List.of("e2", "e3", "e4"), keys(Query.all(Level.SERIES).passing(QuickFilter.NONE.withPresence(Presence.LOCAL))));
		assertEquals(List.of(), keys(Query.all(Level.SERIES).passing(QuickFilter.NONE.withPresence(Presence.REMOTE))));
	}

	@Test
	void groupsStandTogetherAndAreCounted() {
		Snapshot.Result found = now().find(Query.all(Level.SERIES).groupedBy("Modality").sortedBy("SeriesNumber", true).page(0, 3));
		assertEquals(List.of(new Group("CT", 0, 2), new Group("MR", 2, 2)), found.groups());
		assertEquals(List.of("e4", "e1", "e2"), found.rows().stream().map(Row::key).toList());
		assertEquals(List.of(new Group("20240101", 0, 1), new Group("20240615", 1, 1), new Group("", 2, 1)),
				now().find(Query.all(Level.STUDY).groupedBy("StudyDate")).groups());
		assertEquals(List.of(), now().find(Query.all(Level.STUDY)).groups());
		assertEquals(List.of(), now().find(Query.all(Level.STUDY).matching("nothing").groupedBy("StudyDate")).groups());
	}
}
