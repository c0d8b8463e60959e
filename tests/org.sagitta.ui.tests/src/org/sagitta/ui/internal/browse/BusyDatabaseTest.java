package org.sagitta.ui.internal.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.database.DatabaseManager;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.model.Browsing;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeSnapshot;
import org.sagitta.ui.testkit.StallMeter;
import org.sagitta.ui.testkit.Ui;

/// The tables while a database changes many times a second, as it does during a large import.
class BusyDatabaseTest {
	private static final int CHANGES = 150;
	private final FakeDatabase database = new FakeDatabase();
	private final Browsing model = (Browsing) Ui.service(BrowseModel.class);

	@BeforeEach
	void open() throws Exception {
		Ui.perspective(Ids.BROWSE);
		Ui.await("the database of the start", () -> Services.await(DatabaseManager.class).current().isPresent());
		Ui.await("the model to know it", () -> model.database().isPresent());
		model.opened(database);
	}

	@AfterEach
	void close() {
		model.opened(Services.await(DatabaseManager.class).current().orElseThrow());
	}

	@Test
	void staysUsable() throws Exception {
		LevelView patients = Ui.view(Ids.PATIENTS, LevelView.class);
		LevelView series = Ui.view(Ids.SERIES, LevelView.class);
		Ui.pump(300);
		try (var meter = new StallMeter(Display.getCurrent())) {
			Thread feeder = Thread.ofPlatform().start(() -> {
				for (int i = 1; i <= CHANGES; i++) {
					model.changed(database, FakeSnapshot.of(i, i * 50));
				}
			});
			Ui.await("all rows", () -> series.rows().page().matched() == 4 * 50 * CHANGES);
			feeder.join();
			meter.check(CHANGES + " changes bring " + 4 * 50 * CHANGES + " series");
		}
		Ui.await("the patients' count", () -> patients.table().count().getText().contains("of 7500"));
		Ui.await("the series' count", () -> series.table().count().getText().equals("showing 1 to 2000 of 30000 found, 30000 in all"));
	}

	@Test
	void sortsAndRemembers() throws Exception {
		database.snapshot = FakeSnapshot.of(1, 20);
		model.opened(database);
		LevelView patients = Ui.view(Ids.PATIENTS, LevelView.class);
		Ui.await("the rows", () -> patients.rows().page().matched() == 20);
		assertEquals("Patient 0", patients.rows().control().getItem(0).getText(0));
		patients.rows().control().getColumn(1).notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
		Ui.await("the other order", () -> patients.rows().control().getItem(0).getText(0).equals("Patient 19"));
		Ui.await("the column to be stored", () -> !database.stored.isEmpty());
		assertEquals(List.of("Number DESCENDING"), database.stored.stream().map(c -> c.field() + " " + c.sort()).toList());
	}

	@Test
	void selectsAllThatWasFound() throws Exception {
		database.snapshot = FakeSnapshot.of(1, 3000);
		model.opened(database);
		LevelView patients = Ui.view(Ids.PATIENTS, LevelView.class);
		Ui.await("the rows", () -> patients.rows().page().matched() == 3000);
		patients.selectAll();
		Ui.await("all selected", () -> patients.rows().selected().size() == 3000);
		assertEquals(3000, model.selected(Level.PATIENT).size());
	}
}
