package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.Column;
import org.sagitta.database.ColumnLayout;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.Filter;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.Query;
import org.sagitta.database.Rules.Rule;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.dicom.TagSet;
import org.sagitta.dicom.TagValues;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.FieldValues;
import org.sagitta.fields.Merge;
import org.sagitta.testkit.Services;

/// Rules are switched off and on, and any element becomes a column, for what is in the index and for what comes.
class RulesOSGiTest {
	private static final String COUNT = "NumberOfSeriesRelatedInstances";
	private static final String BITS = "BitsAllocated";

	@TempDir
	Path temp;
	DatabaseFixture fixture;
	private Path linked;

	@BeforeEach
	void open() throws IOException {
		fixture = new DatabaseFixture(temp);
		linked = fixture.write("1.dcm", "P", "st", "se", "1", 1);
		fixture.link(linked);
		fixture.copy(fixture.write("2.dcm", "P", "st", "se2", "2", 1), fixture.write("3.dcm", "P", "st", "se2", "3", 1));
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	private static void await(BooleanSupplier what) {
		for (long end = System.nanoTime() + 20_000_000_000L; !what.getAsBoolean() && System.nanoTime() < end;) {
			Thread.onSpinWait();
		}
		assertTrue(what.getAsBoolean(), "in time");
	}

	private List<String> shown(String field) {
		return fixture.rows(Level.SERIES).stream().map(row -> row.value(field)).toList();
	}

	private void awaitShown(String field, String... values) {
		await(() -> shown(field).equals(List.of(values)));
		await(() -> fixture.database.rules().progress().finished());
	}

	private boolean hasColumn(String field) {
		return fixture.database.columns().all(Level.SERIES).stream().anyMatch(column -> column.field().equals(field));
	}

	@Test
	void aRuleIsSwitchedOffAndOnAgain() throws IOException {
		assertEquals(List.of("1", "2"), shown(COUNT).stream().sorted().toList());
		fixture.database.rules().setEnabled("Counts", false);
		awaitShown(COUNT, "", "");
		assertFalse(hasColumn(COUNT));
		Rule counts = fixture.database.rules().all().stream().filter(rule -> rule.name().equals("Counts")).findFirst().orElseThrow();
		assertTrue(!counts.enabled() && counts.present() && counts.failure().isEmpty() && counts.fields().contains(COUNT), counts.toString());
		fixture.reopen();
		awaitShown(COUNT, "", "");
		fixture.manager.rebuild(fixture.folder, ImportProgress.NONE);
		fixture.database = fixture.manager.open(fixture.folder);
		awaitShown(COUNT, "", "");
		fixture.database.rules().setEnabled("Counts", true);
		await(() -> shown(COUNT).stream().sorted().toList().equals(List.of("1", "2")));
		assertTrue(hasColumn(COUNT));
		assertThrows(DatabaseException.class, () -> fixture.database.rules().setEnabled("Nobody's", false));
	}

	@Test
	void anElementBecomesAColumnFromTheFilesThatAreThere() throws IOException {
		Files.delete(linked);
		fixture.database.columns().addElement(Level.SERIES, Tag.BitsAllocated);
		await(() -> shown(BITS).stream().sorted().toList().equals(List.of("", "16")));
		Column column = fixture.database.columns().all(Level.SERIES).stream().filter(each -> each.field().equals(BITS)).findFirst().orElseThrow();
		assertEquals(Column.Type.NUMBER, column.type());
		assertEquals(1, fixture.database.snapshot().find(Query.all(Level.SERIES).where(List.of(new Filter(BITS, Filter.Kind.IS, "16")))).matched());
		fixture.link(fixture.write("4.dcm", "P", "st", "se4", "4", 1));
		assertEquals(List.of("", "16", "16"), shown(BITS).stream().sorted().toList());
		fixture.reopen();
		assertEquals(List.of("", "16", "16"), shown(BITS).stream().sorted().toList());
		String series = fixture.rows(Level.SERIES).stream().filter(row -> !row.value(BITS).isEmpty()).findFirst().orElseThrow().key();
		assertEquals("16", fixture.database.instances(series).getFirst().tags().text(Tag.BitsAllocated));
	}

	@Test
	void theColumnGoesAndComesBackAsItWasSet() throws IOException {
		fixture.database.columns().addElement(Level.SERIES, Tag.BitsAllocated);
		awaitShown(BITS, "16", "16");
		Column column = fixture.database.columns().all(Level.SERIES).stream().filter(each -> each.field().equals(BITS)).findFirst().orElseThrow();
		fixture.database.columns().set(column.withTitle("Bits"));
		fixture.database.columns().removeElement(Level.SERIES, Tag.BitsAllocated);
		awaitShown(BITS, "", "");
		assertFalse(hasColumn(BITS));
		fixture.database.columns().addElement(Level.SERIES, Tag.BitsAllocated);
		awaitShown(BITS, "16", "16");
		assertEquals("Bits", fixture.database.columns().all(Level.SERIES).stream().filter(each -> each.field().equals(BITS)).findFirst().orElseThrow().title());
		fixture.manager.rebuild(fixture.folder, ImportProgress.NONE);
		fixture.database = fixture.manager.open(fixture.folder);
		awaitShown(BITS, "16", "16");
		assertEquals(List.of(Tag.BitsAllocated), fixture.database.columns().elements(Level.SERIES));
	}

	@Test
	void whatCannotBeAColumnIsRefused() {
		var columns = fixture.database.columns();
		assertThrows(DatabaseException.class, () -> columns.addElement(Level.SERIES, Tag.PixelData));
		assertThrows(DatabaseException.class, () -> columns.addElement(Level.SERIES, Tag.Modality), "is one already");
		assertThrows(DatabaseException.class, () -> columns.addElement(Level.INSTANCE, Tag.BitsAllocated));
		assertThrows(DatabaseException.class, () -> columns.removeElement(Level.SERIES, Tag.Modality));
	}

	@Test
	void aFileThatChangedSinceSaysNothing() throws IOException {
		fixture.write("1.dcm", "P", "st", "se", "another", 1);
		Files.writeString(linked, "no DICOM any more");
		fixture.database.columns().addElement(Level.SERIES, Tag.BitsAllocated);
		await(() -> shown(BITS).stream().sorted().toList().equals(List.of("", "16")));
	}

	@Test
	void aLayoutGoesFromOneDatabaseToAnother() throws IOException {
		var columns = fixture.database.columns();
		columns.addElement(Level.SERIES, Tag.BitsAllocated);
		Column modality = columns.all(Level.SERIES).stream().filter(each -> each.field().equals("Modality")).findFirst().orElseThrow();
		columns.set(modality.withTitle("Kind").withWidth(Column.Width.STRETCH).withVisible(false));
		var text = new StringWriter();
		ColumnLayout.of(columns).write(text);
		fixture.manager.close();
		var other = fixture.manager.open(temp.resolve("other")).columns();
		assertEquals(List.of(), ColumnLayout.read(new StringReader(text.toString())).apply(other));
		assertEquals(List.of(Tag.BitsAllocated), other.elements(Level.SERIES));
		Column there = other.all(Level.SERIES).stream().filter(each -> each.field().equals("Modality")).findFirst().orElseThrow();
		assertEquals(modality.withTitle("Kind").withWidth(Column.Width.STRETCH).withVisible(false), there);
	}

	@Test
	void filesAddUpToTheSizeOfEachRow() throws IOException {
		long all = 0;
		for (var instance : fixture.instances()) {
			all += instance.size();
		}
		assertEquals(Long.toString(all), fixture.rows(Level.PATIENT).getFirst().value("SizeOnDisk"));
		fixture.database.remove(Level.SERIES, List.of(fixture.rows(Level.SERIES).stream().filter(row -> row.instances() == 2).findFirst().orElseThrow().key()));
		assertEquals(Long.toString(Files.size(linked)), fixture.rows(Level.STUDY).getFirst().value("SizeOnDisk"));
		fixture.reopen();
		assertEquals(Long.toString(Files.size(linked)), fixture.rows(Level.SERIES).getFirst().value("SizeOnDisk"));
	}

	/// Says what its options are.
	private record Said(String options) implements DisplayedFieldRule {
		@Override
		public String name() {
			return "Said";
		}

		@Override
		public DisplayedFieldRule withOptions(String json) {
			if (!json.startsWith("{")) {
				throw new IllegalArgumentException("no object");
			}
			return new Said(json);
		}

		@Override
		public TagSet tags() {
			return TagSet.of();
		}

		@Override
		public List<Field> fields() {
			return List.of(Field.of(Level.SERIES, "Said", "Said", Field.Type.TEXT, Merge.FIRST, true, 1));
		}

		@Override
		public void instance(TagValues tags, FieldValues out) {
			out.set(Level.SERIES, "Said", options);
		}
	}

	@Test
	void aRuleArrivesWithItsOptionsLeavesAndReturns() throws IOException {
		var whiteboards = Services.await(Whiteboards.class);
		var rule = new Said("{}");
		whiteboards.addRule(rule, Map.of());
		try {
			awaitShown("Said", "{}", "{}");
			assertThrows(DatabaseException.class, () -> fixture.database.rules().setOptions("Said", "nonsense"));
			fixture.database.rules().setOptions("Said", "{\"a\":1}");
			awaitShown("Said", "{\"a\":1}", "{\"a\":1}");
			whiteboards.removeRule(rule);
			awaitShown("Said", "", "");
			assertFalse(hasColumn("Said"));
			fixture.reopen();
			whiteboards.addRule(rule, Map.of());
			awaitShown("Said", "{\"a\":1}", "{\"a\":1}");
			fixture.database.rules().setOptions("Said", "");
			awaitShown("Said", "{}", "{}");
		} finally {
			whiteboards.removeRule(rule);
		}
	}
}
