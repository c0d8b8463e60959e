package org.sagitta.ui.internal.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;

import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.database.DatabaseManager;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.model.Browsing;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeSnapshot;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.Ui;

class UndoRemoveTest {
	private final FakeDatabase database = new FakeDatabase();
	private final Browsing model = (Browsing) Ui.service(BrowseModel.class);

	@BeforeEach
	void open() throws Exception {
		Ui.perspective(Ids.BROWSE);
		Ui.await("the database of the start", () -> model.database().isPresent());
		database.snapshot = FakeSnapshot.of(1, 3);
		model.opened(database);
	}

	@AfterEach
	void close() {
		model.opened(Services.await(DatabaseManager.class).current().orElseThrow());
	}

	@Test
	void restoresWhatWasRemovedLast() throws Exception {
		LevelView view = Ui.view(Ids.PATIENTS, LevelView.class);
		Ui.await("the rows", () -> view.rows().page().matched() == 3);
		view.getSite().getSelectionProvider().setSelection(new RowSelection(Level.PATIENT, Set.of("p1")));
		var agreement = new Press(Messages.remove_title, Messages.remove_button, _ -> { });
		run(view, "org.eclipse.ui.edit.delete");
		agreement.await();
		Ui.await("the removal", () -> Ui.service(Removals.class).any());
		run(view, "org.eclipse.ui.edit.undo");
		Ui.await("the row to come back", () -> !database.trash.done.isEmpty());
		assertEquals(List.of("restored [100]"), database.trash.done);
		var undo = Ui.service(ICommandService.class).getCommand("org.eclipse.ui.edit.undo");
		undo.setEnabled(Ui.service(IHandlerService.class).getCurrentState());
		assertFalse(undo.isEnabled());
	}

	/// The command goes to the table that has the focus.
	private static void run(LevelView view, String command) throws Exception {
		Ui.page().activate(view);
		view.setFocus();
		Ui.pump(200);
		Ui.service(IHandlerService.class).executeCommand(command, null);
	}
}
