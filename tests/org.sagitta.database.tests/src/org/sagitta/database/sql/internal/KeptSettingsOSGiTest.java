package org.sagitta.database.sql.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.Column;
import org.sagitta.database.ColumnLayout;
import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.DatabaseListener;
import org.sagitta.database.DateRange;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.QuickFilter;
import org.sagitta.database.SavedSearch;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.Services;

/// Searches, layouts and what groups stay with the database, also when its index is made anew.
class KeptSettingsOSGiTest {
	private static final SavedSearch MR = new SavedSearch("MR of June – 磁気共鳴", Optional.of(Level.STUDY), "\"t1 tse\" -scout",
			QuickFilter.NONE.withModalities(Set.of("MR", "PT")).withDates(DateRange.parse("2024-06-01..")).withLabels(Set.of("a", "b")).withLoaded(true)
					.withPresence(QuickFilter.Presence.PARTIAL));
	private static final SavedSearch ALL = new SavedSearch("all", Optional.empty(), "doe", QuickFilter.NONE);

	@TempDir
	Path temp;
	private DatabaseFixture fixture;

	@BeforeEach
	void open() throws IOException {
		fixture = new DatabaseFixture(temp);
	}

	@AfterEach
	void close() {
		fixture.close();
	}

	private Column column(Level level, String field) {
		return fixture.database.columns().all(level).stream().filter(each -> each.field().equals(field)).findFirst().orElseThrow();
	}

	private void rebuild() throws IOException {
		fixture.manager.close();
		fixture.manager.rebuild(fixture.folder, ImportProgress.NONE);
		fixture.database = fixture.manager.open(fixture.folder);
	}

	@Test
	void searchesStayAndListenersHearOfThem() throws Exception {
		var heard = new CountDownLatch(2);
		var listening = Services.context().registerService(DatabaseListener.class, new DatabaseListener() {
			@Override
			public void searchesChanged(DicomDatabase database) {
				heard.countDown();
			}
		}, null);
		try {
			fixture.database.searches().save(new SavedSearch(MR.name(), Optional.empty(), "x", QuickFilter.NONE));
			fixture.database.searches().save(MR);
			fixture.database.searches().save(ALL);
			assertTrue(heard.await(10, TimeUnit.SECONDS));
		} finally {
			listening.unregister();
		}
		assertEquals(List.of(MR, ALL), fixture.database.searches().all());
		fixture.reopen();
		assertEquals(List.of(MR, ALL), fixture.database.searches().all());
		fixture.database.searches().remove("all");
		assertEquals(Kind.REFUSED, assertThrows(DatabaseException.class, () -> fixture.database.searches().remove("all")).kind());
		rebuild();
		assertEquals(List.of(MR), fixture.database.searches().all());
	}

	@Test
	void badNamesAreRefused() {
		for (String name : List.of("", " ", "a\nb", "x".repeat(61))) {
			assertEquals(Kind.REFUSED, assertThrows(DatabaseException.class,
					() -> fixture.database.searches().save(new SavedSearch(name, Optional.empty(), "", QuickFilter.NONE))).kind(), name);
		}
	}

	@Test
	void layoutsOfAnyLengthStay() throws IOException {
		fixture.database.columns().set(column(Level.STUDY, "StudyID").withTitle("ID ".repeat(60).strip()).withGrouped(true));
		fixture.database.columns().addElement(Level.SERIES, 0x00180060);
		ColumnLayout layout = ColumnLayout.of(fixture.database.columns());
		fixture.database.columns().layouts().save("mine", layout);
		fixture.database.columns().layouts().save("other", new ColumnLayout(List.of(), java.util.Map.of()));
		fixture.database.columns().reset(Level.STUDY);
		assertFalse(column(Level.STUDY, "StudyID").grouped());
		rebuild();
		assertEquals(List.of("mine", "other"), fixture.database.columns().layouts().names());
		ColumnLayout kept = fixture.database.columns().layouts().find("mine").orElseThrow();
		assertEquals(layout.columns().size(), kept.columns().size());
		assertEquals(List.of(), kept.apply(fixture.database.columns()));
		assertTrue(column(Level.STUDY, "StudyID").grouped());
		assertTrue(column(Level.STUDY, "StudyID").title().startsWith("ID ID"));
		fixture.database.columns().layouts().remove("mine");
		fixture.reopen();
		assertEquals(List.of("other"), fixture.database.columns().layouts().names());
		assertEquals(Optional.empty(), fixture.database.columns().layouts().find("mine"));
	}

	@Test
	void whatGroupsStays() throws IOException {
		fixture.database.columns().set(column(Level.SERIES, "Modality").withGrouped(true));
		fixture.reopen();
		assertTrue(column(Level.SERIES, "Modality").grouped());
		assertFalse(column(Level.SERIES, "SeriesNumber").grouped());
		rebuild();
		assertTrue(column(Level.SERIES, "Modality").grouped());
		fixture.database.columns().set(column(Level.SERIES, "Modality").withGrouped(false));
		rebuild();
		assertFalse(column(Level.SERIES, "Modality").grouped());
	}

	@Test
	void columnsAreFoundByTheirTitlesInEachLanguage() throws IOException {
		for (String name : List.of("PatientAge", "patient-age", "Age", "alter", "年齢")) {
			assertEquals(Optional.of("PatientAge"), fixture.database.columns().named(Level.STUDY, name).map(Column::field), name);
		}
		assertEquals(Optional.of(Level.SERIES), fixture.database.columns().named(Level.PATIENT, "modality").map(Column::level));
		assertEquals(Optional.of("Labels"), fixture.database.columns().named(Level.STUDY, "label").map(Column::field));
		assertEquals(Optional.empty(), fixture.database.columns().named(Level.STUDY, "colour"));
	}
}
