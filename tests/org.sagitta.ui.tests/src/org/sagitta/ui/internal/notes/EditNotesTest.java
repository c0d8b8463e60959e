package org.sagitta.ui.internal.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.Notes;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.browse.LevelView;
import org.sagitta.ui.internal.model.Browsing;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeSnapshot;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.Ui;

/// The dialog of notes and labels as a user calls it: by the command, on the selected rows.
class EditNotesTest {
	private final FakeDatabase database = new FakeDatabase();
	private final Browsing model = (Browsing) Ui.service(BrowseModel.class);

	@BeforeEach
	void open() throws Exception {
		Ui.perspective(Ids.BROWSE);
		Ui.await("the database of the start", () -> model.database().isPresent());
		database.snapshot = FakeSnapshot.of(1, 3);
		database.notes.label(Level.PATIENT, Set.of("p0"), Set.of("old"), Set.of());
		database.notes.written.clear();
		model.opened(database);
	}

	@AfterEach
	void close() {
		model.opened(Services.await(DatabaseManager.class).current().orElseThrow());
	}

	private void edit(Set<String> patients, Consumer<Shell> fill) throws Exception {
		LevelView view = Ui.view(Ids.PATIENTS, LevelView.class);
		view.getSite().getSelectionProvider().setSelection(new RowSelection(Level.PATIENT, patients));
		Ui.await("the selection", () -> model.selected(Level.PATIENT).equals(patients));
		var dialog = new Press(Messages.notes_title, IDialogConstants.OK_LABEL, fill);
		Ui.service(IHandlerService.class).executeCommand("org.sagitta.ui.notes", null);
		dialog.await();
	}

	private static List<Text> fields(Shell dialog) {
		return Press.all(dialog, Text.class).filter(text -> (text.getStyle() & SWT.READ_ONLY) == 0).toList();
	}

	@Test
	void aSingleRowHasANoteAndLabels() throws Exception {
		edit(Set.of("p0"), dialog -> {
			assertEquals("old", fields(dialog).get(1).getText());
			fields(dialog).get(0).setText("two lines\nof text");
			fields(dialog).get(1).setText("new");
		});
		Ui.await("the labels", () -> database.notes.labels(Level.PATIENT, "p0").equals(Set.of("new")));
		assertEquals("two lines\nof text", database.notes.note(Level.PATIENT, "p0"));
	}

	@Test
	void whatIsTooLongCannotBeWritten() throws Exception {
		edit(Set.of("p0"), dialog -> {
			String before = fields(dialog).get(0).getText();
			fields(dialog).get(0).setText("x".repeat(Notes.LONGEST_NOTE + 1));
			assertFalse(dialog.getDefaultButton().isEnabled());
			fields(dialog).get(0).setText(before);
			fields(dialog).get(1).setText("x".repeat(Notes.LONGEST_LABEL + 1));
			assertFalse(dialog.getDefaultButton().isEnabled());
			fields(dialog).get(1).setText("old");
			assertTrue(dialog.getDefaultButton().isEnabled());
		});
		Ui.pump(200);
		assertEquals(List.of(), database.notes.written);
	}

	@Test
	void severalRowsGetAndLoseLabels() throws Exception {
		edit(Set.of("p0", "p1"), dialog -> {
			assertEquals(2, fields(dialog).size());
			fields(dialog).get(0).setText("both");
			fields(dialog).get(1).setText("old");
		});
		Ui.await("the labels", () -> database.notes.labels(Level.PATIENT, "p1").equals(Set.of("both")));
		assertEquals(Set.of("both"), database.notes.labels(Level.PATIENT, "p0"));
	}
}
