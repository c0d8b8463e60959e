package org.sagitta.ui.internal.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sagitta.database.DatabaseManager;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.model.Browsing;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeSnapshot;
import org.sagitta.ui.testkit.Ui;

class TreeViewTest {
	private final Browsing model = (Browsing) Ui.service(BrowseModel.class);
	private final FakeDatabase database = new FakeDatabase();
	private TreeView view;
	private Tree tree;

	@BeforeEach
	void threePatientsAreThere() throws Exception {
		Ui.perspective(Ids.BROWSE_TREE);
		view = Ui.view(Ids.TREE, TreeView.class);
		tree = view.tree().control();
		database.snapshot = FakeSnapshot.of(1, 3);
		model.opened(database);
		Ui.await("three patients", () -> tree.getItemCount() == 3);
	}

	@AfterEach
	void allIsAsBefore() throws Exception {
		model.opened(Services.await(DatabaseManager.class).current().orElseThrow());
		Ui.perspective(Ids.BROWSE);
	}

	@Test
	void whatIsBelowUnfoldsAndStaysUnfoldedWhenRowsChange() {
		unfold(tree.getItem(1));
		assertEquals(List.of("t2", "t3"), keys(tree.getItem(1)));
		unfold(tree.getItem(1).getItem(0));
		database.snapshot = FakeSnapshot.of(2, 4);
		model.changed(database, database.snapshot);
		Ui.await("four patients", () -> tree.getItemCount() == 4);
		assertTrue(tree.getItem(1).getExpanded());
		assertEquals(List.of("s4", "s5"), keys(tree.getItem(1).getItem(0)));
	}

	@Test
	void theOtherViewsFollowWhatIsSelected() {
		unfold(tree.getItem(2));
		select(tree.getItem(2).getItem(1));
		assertEquals(new RowSelection(Level.STUDY, Set.of("t5")), view.getSite().getSelectionProvider().getSelection());
		assertEquals(Set.of("p2"), model.selected(Level.PATIENT));
		assertEquals(Set.of("t5"), model.selected(Level.STUDY));
		assertEquals(Set.of(), model.selected(Level.SERIES));
	}

	@Test
	void aSearchSaysHowManyThereAre() {
		view.search().setText("patient 1");
		Ui.await("one patient", () -> tree.getItemCount() == 1);
		assertTrue(view.count().getText().contains("1") && view.count().getText().contains("3"), view.count().getText());
		view.search().setText("");
		Ui.await("all patients", () -> tree.getItemCount() == 3);
	}

	private static void unfold(TreeItem item) {
		RowTree.row(item);
		item.setExpanded(true);
		var event = new Event();
		event.item = item;
		item.getParent().notifyListeners(SWT.Expand, event);
	}

	private static void select(TreeItem item) {
		RowTree.row(item);
		item.getParent().setSelection(item);
		item.getParent().notifyListeners(SWT.Selection, new Event());
	}

	private static List<String> keys(TreeItem parent) {
		return Arrays.stream(parent.getItems()).map(item -> RowTree.row(item).key()).toList();
	}
}
