package org.sagitta.ui.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.database.DatabaseManager;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.model.Browsing;
import org.sagitta.ui.internal.trash.TrashView;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeSnapshot;
import org.sagitta.ui.testkit.FakeTrash;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.Ui;

class TrashViewTest {
	private final FakeDatabase database = new FakeDatabase();
	private final Browsing model = (Browsing) Ui.service(BrowseModel.class);
	private ListingView<?> view;

	@BeforeEach
	void open() throws Exception {
		Ui.perspective(Ids.BROWSE);
		Ui.await("the database of the start", () -> model.database().isPresent());
		database.trash.removals.addAll(List.of(FakeTrash.removal(2, "second"), FakeTrash.removal(1, "first")));
		model.opened(database);
		view = Ui.view(Ids.TRASH, TrashView.class);
		Ui.await("the removals", () -> rows() == 2);
	}

	@AfterEach
	void close() {
		Ui.page().hideView(view);
		model.opened(Services.await(DatabaseManager.class).current().orElseThrow());
	}

	private int rows() {
		return view.table().control().getItemCount();
	}

	private Composite area() {
		return view.table().control().getParent();
	}

	@Test
	void restoresWhatIsSelected() {
		assertTrue(Press.all(area(), Button.class).noneMatch(Button::isEnabled));
		view.table().select(Set.of("1"));
		assertTrue(Press.all(area(), Button.class).allMatch(Button::isEnabled));
		Press.button(area(), Messages.trash_restore);
		Ui.await("one removal", () -> rows() == 1);
		assertEquals(List.of("restored [1]"), database.trash.done);
		Ui.await("the result", () -> view.message().getText().equals(NLS.bind(Messages.trash_restored, 2)));
		assertTrue(view.table().control().getItem(0).getText(1).contains("second"));
	}

	@Test
	void theDeleteKeyAsksBeforeItDeletes() throws Exception {
		view.selectAll();
		Ui.pump(200);
		var refusal = new Press(Messages.trash_delete_title, IDialogConstants.CANCEL_LABEL,
				dialog -> assertEquals(IDialogConstants.CANCEL_LABEL, dialog.getDefaultButton().getText()));
		delete();
		refusal.await();
		Ui.pump(200);
		assertEquals(List.of(), database.trash.done);
		var agreement = new Press(Messages.trash_delete_title, Messages.trash_delete_button, _ -> { });
		delete();
		agreement.await();
		Ui.await("an empty trash", () -> rows() == 0);
		assertEquals(List.of("emptied [2]", "emptied [1]"), database.trash.done);
	}

	/// The key goes to the view that has the focus.
	private void delete() throws Exception {
		Ui.page().activate(view);
		Ui.pump(200);
		Ui.service(IHandlerService.class).executeCommand("org.eclipse.ui.edit.delete", null);
	}

	@Test
	void followsTheDatabase() {
		database.trash.removals.removeFirst();
		model.changed(database, FakeSnapshot.of(1, 1));
		Ui.await("one removal", () -> rows() == 1);
		model.closed(database);
		Ui.await("no removal", () -> rows() == 0);
		assertFalse(model.database().isPresent());
	}
}
