package org.sagitta.ui.instances.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sagitta.database.Column;
import org.sagitta.database.Column.Sort;
import org.sagitta.database.Column.Type;
import org.sagitta.database.Row;
import org.sagitta.database.Search;
import org.sagitta.database.Snapshot;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.FakeRow;
import org.sagitta.ui.table.Page;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeSnapshot;

class InstanceQueryTest {
	private static final Column NUMBER = MadeUp.column("InstanceNumber", Type.NUMBER);
	private static final Column SIZE = MadeUp.column("Size", Type.SIZE);
	private static final Column FILE = MadeUp.column("File", Type.TEXT).withTitle("Datei");
	private static final Column HIDDEN = MadeUp.column("SOPClass", Type.TEXT).withVisible(false);
	private static final List<InstanceRow> ROWS = List.of( //
			MadeUp.row("a", "InstanceNumber", "10", "Size", "2500000", "File", "/data/Kopf/Ärzte 1.dcm", "SOPClass", "CT Image Storage"),
			MadeUp.row("b", "InstanceNumber", "9", "Size", "500", "File", "/data/head/2.dcm", "SOPClass", "MR Image Storage"),
			MadeUp.row("c", "Size", "2500001", "SOPClass", "MR Image Storage"),
			MadeUp.row("d", "InstanceNumber", "2", "File", "/other/head-3.dcm", "SOPClass", "MR Image Storage"));

	private static Optional<Snapshot> above() {
		return Optional.of(new FakeSnapshot(1, Map.<Level, List<Row>>of( //
				Level.PATIENT, List.of(new FakeRow(Level.PATIENT, "p", "", Map.of("PatientName", "Doe^Jane"))), //
				Level.STUDY, List.of(new FakeRow(Level.STUDY, "t", "p", Map.of())), //
				Level.SERIES, List.of(new FakeRow(Level.SERIES, "s1", "t", Map.of("Name", "Scout", "Number", "4"))))));
	}

	private static InstanceQuery query(String text, boolean across, Column... columns) {
		List<Column> some = columns.length == 0 ? List.of(NUMBER, SIZE, FILE, HIDDEN) : List.of(columns);
		return new InstanceQuery(ROWS, some, text, Optional.of(new FakeDatabase()), above(), across);
	}

	private static String found(String text) {
		return String.join("", query(text, false).page(0, 100).rows().stream().map(InstanceRow::key).toList());
	}

	private static String sorted(Column column, Sort sort) {
		return String.join("", query("", false, column.withSort(sort)).page(0, 100).rows().stream().map(InstanceRow::key).toList());
	}

	@Test
	void wordsAreLookedForInWhatIsShown() {
		assertEquals("abcd", found(""));
		assertEquals("a", found("arzte"));
		assertEquals("a", found("KOPF 1.dcm"));
		assertEquals("", found("storage"), "nobody sees it");
		assertEquals("acd", found("-head/"), "what has the word is left out");
		assertEquals("bd", found("head"));
		assertEquals("c", found("2500001"), "as it is kept");
		assertEquals("ac", found("\"2.5 MB\""), "as it is shown");
	}

	@Test
	void patternsFitWholeWords() {
		assertEquals("bd", found("h?ad"));
		assertEquals("", found("h?d"));
		assertEquals("bd", found("he*dcm"));
		assertEquals("b", found("hea*2.dcm"));
		assertEquals("", found("ead*"));
	}

	@Test
	void columnsAreNamedByFieldOrTitle() {
		assertEquals("bcd", found("SOPClass:MR"), "hidden ones, too");
		assertEquals("bd", found("datei:head"));
		assertEquals("d", found("InstanceNumber:=2"));
		assertEquals("a", found("InstanceNumber:>9"));
		assertEquals("ac", found("size:>2MB"));
		assertEquals("abd", found("InstanceNumber:*"));
		assertEquals("c", found("-InstanceNumber:*"));
	}

	@Test
	void columnsOfTheLevelsAboveAreLookedAtThere() {
		assertEquals("abcd", found("Number:=4"), "that of the series");
		assertEquals("", found("Number:=5"));
		assertEquals("", found("Doe"));
		assertEquals("abcd", String.join("", query("Jane", true).page(0, 9).rows().stream().map(InstanceRow::key).toList()), "across the levels");
	}

	@Test
	void whatIsNotUnderstoodIsSaid() {
		assertEquals(List.of(Search.Problem.Kind.UNKNOWN_FIELD), query("nosuch:1", false).problems().stream().map(Search.Problem::kind).toList());
		assertEquals(List.of(), query("size:>1", false).problems());
	}

	@Test
	void sortsByValueAndLeavesThoseWithoutOneLast() {
		assertEquals("dbac", sorted(NUMBER, Sort.ASCENDING));
		assertEquals("abdc", sorted(NUMBER, Sort.DESCENDING));
		assertEquals("bacd", sorted(SIZE, Sort.ASCENDING));
		assertEquals("dabc", sorted(FILE, Sort.DESCENDING), "as texts");
		assertEquals("abcd", sorted(NUMBER, Sort.NONE));
		assertEquals("abcd", sorted(HIDDEN, Sort.ASCENDING), "equal ones stay in their order");
	}

	@Test
	void aPageSaysHowMuchThereIs() {
		List<InstanceRow> many = MadeUp.rows(5000);
		var query = new InstanceQuery(many, List.of(NUMBER), "InstanceNumber:>=1001", Optional.of(new FakeDatabase()), above(), false);
		Page<InstanceRow> page = query.page(2000, 500);
		assertEquals(List.of(2000, 500, 4000, 5000), List.of(page.offset(), page.rows().size(), page.matched(), page.total()));
		assertEquals("1.2.3001", page.rows().getFirst().key());
		assertEquals(4000, query.keys().size());
	}

	@Test
	void aLongPatternEndsSoon() {
		var rows = Stream.of(MadeUp.row("x", "File", "a".repeat(4000))).toList();
		var query = new InstanceQuery(rows, List.of(FILE), "a*".repeat(60) + "b", Optional.empty(), Optional.empty(), false);
		assertEquals(Set.of(), query.keys());
	}
}
