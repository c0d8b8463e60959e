package org.sagitta.ui.internal.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sagitta.database.DatabaseManager;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.model.Browsing;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.Ui;

class OpenWarningsTest {
	private final Browsing model = (Browsing) Ui.service(BrowseModel.class);

	@AfterEach
	void close() {
		model.opened(Services.await(DatabaseManager.class).current().orElseThrow());
	}

	@Test
	void tellsOnceWhatIsToBeKnown() {
		Ui.await("the database of the start", () -> model.database().isPresent());
		var database = new FakeDatabase();
		database.warnings = List.of("its folder is on a network");
		var dialog = new Dialogs("its folder is on a network");
		model.opened(database);
		dialog.await();
		model.opened(database);
		Ui.pump(300);
		assertTrue(Arrays.stream(Display.getCurrent().getShells()).noneMatch(shell -> shell.getText().equals(Messages.database_title)));
	}
}
