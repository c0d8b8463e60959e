package org.sagitta.ui.internal.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.QuickFilter;
import org.sagitta.database.SavedSearch;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.model.Browsing;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.testkit.Choose;
import org.sagitta.ui.testkit.FakeDatabase;
import org.sagitta.ui.testkit.FakeSnapshot;
import org.sagitta.ui.testkit.Press;
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

	@Test
	void quickFiltersHoldAndASignSaysSo(@TempDir Path temp) throws Exception {
		withRealRows(temp, _ -> {
			choose(Messages.filter_modality, "MR");
			Ui.await("one patient", () -> tree.getItemCount() == 1);
			unfold(tree.getItem(0));
			unfold(tree.getItem(0).getItem(0));
			assertEquals(1, tree.getItem(0).getItem(0).getItemCount(), "the CT series does not pass");
			Link sign = Press.all(tree.getParent(), Link.class).findFirst().orElseThrow();
			assertTrue(sign.isVisible() && sign.getText().contains("MR") && sign.getText().contains("1"), sign.getText());
			sign.notifyListeners(SWT.Selection, new Event());
			Ui.await("both patients", () -> tree.getItemCount() == 2 && tree.getItem(0).getItem(0).getItemCount() == 2);
			assertFalse(sign.isVisible());
		});
	}

	@Test
	void aSearchIsKeptUnderItsNameAndUsedAgain(@TempDir Path temp) throws Exception {
		withRealRows(temp, real -> {
			view.search().setText("roe");
			Ui.await("one patient", () -> tree.getItemCount() == 1);
			var named = new Press(Messages.searches_save_title, IDialogConstants.OK_LABEL,
					shell -> Press.all(shell, Text.class).findFirst().orElseThrow().setText("Roes"));
			choose(Messages.searches_menu, Messages.searches_save);
			named.await();
			Ui.await("the search", () -> !real.searches().all().isEmpty());
			assertEquals(new SavedSearch("Roes", Optional.of(Level.PATIENT), "roe", QuickFilter.NONE), real.searches().all().getFirst());
			view.search().setText("");
			Ui.await("both patients", () -> tree.getItemCount() == 2);
			choose(Messages.searches_menu, "Roes");
			Ui.await("what was kept", () -> tree.getItemCount() == 1);
			assertEquals("roe", view.search().getText());
			view.search().setText("");
		});
	}

	@Test
	void aTreeWithoutRowsSaysWhy() {
		int empty = ink();
		view.search().setText("nobody has this name");
		Ui.await("no patient", () -> tree.getItemCount() == 0);
		Ui.await("the reason", () -> ink() > empty + 20);
		view.search().setText("");
		Ui.await("all patients", () -> tree.getItemCount() == 3);
	}

	/// How much of the middle of the tree, below all rows, is not of the colour of its ground.
	private int ink() {
		Rectangle area = tree.getClientArea();
		var image = new Image(tree.getDisplay(), area.width, 60);
		var gc = new GC(tree);
		gc.copyArea(image, 0, area.height / 2 - 30);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		int ground = data.getPixel(1, 30);
		return (int) IntStream.range(0, data.width * data.height).filter(i -> data.getPixel(i % data.width, i / data.width) != ground).count();
	}

	private interface Body {
		void run(DicomDatabase database) throws Exception;
	}

	/// Two patients in a database on disk: the rows in memory of the other tests know no filters.
	private void withRealRows(Path temp, Body body) throws Exception {
		var manager = Services.await(DatabaseManager.class);
		Path usual = manager.current().orElseThrow().folder();
		Services.await(DicomFiles.class).write(SyntheticImage.ct(4, 4).patient("P1", "Doe^Jane").uids("t1", "s1", "i1").file(), temp.resolve("1.dcm"));
		Services.await(DicomFiles.class).write(SyntheticImage.mr(4, 4).patient("P1", "Doe^Jane").uids("t1", "s2", "i2").file(), temp.resolve("2.dcm"));
		Services.await(DicomFiles.class).write(SyntheticImage.ct(4, 4).patient("P2", "Roe^Joe").uids("t2", "s3", "i3").file(), temp.resolve("3.dcm"));
		try {
			DicomDatabase real = manager.open(temp.resolve("database"));
			var importing = new FutureTask<>(() -> real.importFiles(new ImportRequest(List.of(temp.resolve("1.dcm"), temp.resolve("2.dcm"), temp.resolve("3.dcm")),
					ImportRequest.Mode.LINK), ImportProgress.NONE));
			Thread.startVirtualThread(importing);
			Ui.await("two patients", () -> importing.isDone() && tree.getItemCount() == 2);
			body.run(real);
		} finally {
			model.setQuick(QuickFilter.NONE);
			manager.open(usual);
		}
	}

	private void choose(String... path) {
		Choose.item(view.getViewSite().getActionBars().getMenuManager(), tree, path);
	}
}
