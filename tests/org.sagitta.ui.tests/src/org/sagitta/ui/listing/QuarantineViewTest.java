package org.sagitta.ui.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.database.DatabaseManager;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.model.Browsing;
import org.sagitta.ui.internal.quarantine.QuarantineView;
import org.sagitta.ui.internal.trash.TrashView;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeQuarantine;
import org.sagitta.ui.testkit.FakeSnapshot;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.Ui;

class QuarantineViewTest {
	private final FakeDatabase database = new FakeDatabase();
	private final Browsing model = (Browsing) Ui.service(BrowseModel.class);
	private ListingView<?> view;

	@BeforeEach
	void open() throws Exception {
		Ui.perspective(Ids.BROWSE);
		Ui.await("the database of the start", () -> model.database().isPresent());
		database.quarantine.held.addAll(List.of(FakeQuarantine.held(1, true), FakeQuarantine.held(2, false), FakeQuarantine.held(3, true)));
		model.opened(database);
		view = Ui.view(Ids.QUARANTINE, QuarantineView.class);
		Ui.await("the files", () -> rows() == 3);
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
	void keepsTheFirstAndBothAtOnce() {
		view.table().select(Set.of("1"));
		Press.button(area(), Messages.quarantine_keep_first);
		Ui.await("two files", () -> rows() == 2);
		view.table().select(Set.of("2", "3"));
		Press.button(area(), Messages.quarantine_keep_both);
		Ui.await("no file", () -> rows() == 0);
		assertEquals(List.of("KEEP_FIRST 1", "KEEP_BOTH 2", "KEEP_BOTH 3"), database.quarantine.done);
	}

	@Test
	void asksBeforeItReplacesTheFirst() {
		view.table().select(Set.of("2"));
		var refusal = new Press(Messages.quarantine_replace_title, IDialogConstants.CANCEL_LABEL, _ -> { });
		Press.button(area(), Messages.quarantine_keep_second);
		refusal.await();
		Ui.pump(200);
		assertEquals(List.of(), database.quarantine.done);
		var agreement = new Press(Messages.quarantine_replace_title, Messages.quarantine_replace_button, _ -> { });
		Press.button(area(), Messages.quarantine_keep_second);
		agreement.await();
		Ui.await("two files", () -> rows() == 2);
		assertEquals(List.of("KEEP_SECOND 2"), database.quarantine.done);
	}

	@Test
	void isNotReadWhileNobodySeesItButWhenItIsShownAgain() throws Exception {
		IViewPart above = Ui.view(Ids.TRASH, TrashView.class);
		Ui.await("a view above it", () -> !view.table().control().isVisible());
		database.quarantine.held.removeLast();
		model.changed(database, FakeSnapshot.of(1, 1));
		Ui.pump(600);
		assertEquals(3, rows());
		Ui.page().hideView(above);
		Ui.page().bringToTop(view);
		Ui.await("what is held now", () -> rows() == 2);
	}
}
