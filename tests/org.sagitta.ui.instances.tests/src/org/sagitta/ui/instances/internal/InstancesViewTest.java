package org.sagitta.ui.instances.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;
import org.sagitta.dicom.Level;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.testkit.Choose;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.StallMeter;
import org.sagitta.ui.testkit.Ui;

/// What the view shows, and what it does with what it shows.
class InstancesViewTest extends WithInstances {
	@Test
	void followsTheSelectedSeries() throws Exception {
		Ui.await("what to do", () -> view.table().hint().equals(Messages.hint_no_series));
		assertEquals("", view.table().count().getText());
		select(FIRST);
		awaitRows(12, 12);
		assertEquals(List.of("1", "2", "3"), cells(Messages.column_number).subList(0, 3));
		assertEquals(Set.of("CT Image Storage"), Set.copyOf(cells(Messages.column_sop_class)));
		assertEquals(Set.of(Messages.where_link), Set.copyOf(cells(Messages.column_where)));
		assertTrue(cells(Messages.column_file).getFirst().endsWith("1.dcm"), cells(Messages.column_file).toString());
		select(FIRST, SECOND);
		awaitRows(13, 13);
		assertEquals(Set.of("4: of P1", "4: of P2"), Set.copyOf(cells(Messages.column_series)));
		write(SECOND, "P2", 2, 3);
		awaitRows(15, 15);
		select();
		Ui.await("no rows", () -> table().getItemCount() == 0 && view.table().hint().equals(Messages.hint_no_series));
	}

	@Test
	void theSelectionSurvivesAndIsTheWorkbenchs() throws Exception {
		select(FIRST);
		awaitRows(12, 12);
		Ui.page().activate(view);
		pick(1, 3);
		assertEquals(Set.of("1.2.2.2", "1.2.2.4"), browse.selected(Level.INSTANCE));
		var service = Ui.page().getWorkbenchWindow().getService(ISelectionService.class);
		assertEquals(new RowSelection(Level.INSTANCE, Set.of("1.2.2.2", "1.2.2.4")), service.getSelection());
		write(FIRST, "P1", 13, 14);
		awaitRows(14, 14);
		assertEquals(Set.of("1.2.2.2", "1.2.2.4"), picked());
		database.remove(Level.INSTANCE, Set.of("1.2.2.1", "1.2.2.2"));
		awaitRows(12, 12);
		assertEquals(Set.of("1.2.2.4"), picked());
		assertEquals(1, table().getSelectionCount());
		browse.select(Level.INSTANCE, Set.of("1.2.2.5"));
		Ui.await("what is selected elsewhere", () -> picked().equals(Set.of("1.2.2.5")));
		select(SECOND);
		awaitRows(1, 1);
		assertEquals(Set.of(), browse.selected(Level.INSTANCE), "the other series has none of them");
	}

	@Test
	void headersOfTwoInstancesAreCompared() throws Exception {
		select(FIRST);
		awaitRows(12, 12);
		pick(2, 4);
		execute("org.sagitta.ui.compareHeaders");
		IViewPart header = Ui.page().findView("org.sagitta.ui.header");
		var area = (Composite) header.getSite().getService(MPart.class).getWidget();
		Tree tree = Press.all(area, Tree.class).findFirst().orElseThrow();
		Ui.await("both values", () -> tree.getColumnCount() == 5
				&& lines(tree).containsAll(List.of("1.2.2.3|\u2260 1.2.2.5", "3|\u2260 5")));
		assertTrue(Ui.page().isPartVisible(view), "the table is still there");
		pick(0);
		Ui.page().activate(view);
		table().notifyListeners(SWT.DefaultSelection, new Event()); // Enter
		Ui.await("one header", () -> lines(tree).contains("1.2.2.1") && tree.getColumnCount() == 4);
	}

	/// The values of what is unfolded, those of both files with a bar between them.
	private static List<String> lines(Tree tree) {
		return Arrays.stream(tree.getItems())
				.map(item -> IntStream.range(3, tree.getColumnCount()).mapToObj(item::getText).collect(Collectors.joining("|"))).toList();
	}

	@Test
	void searchesAsTheOtherTablesDo() throws Exception {
		select(FIRST, SECOND);
		awaitRows(13, 13);
		view.getSite().getShell().forceActive(); // what was there before may have had another window
		execute("org.sagitta.ui.search");
		Ui.await("the search box to have the focus", () -> view.table().search().isFocusControl());
		view.table().search().setText("InstanceNumber:>10 -nothing");
		awaitRows(2, 13);
		view.table().search().setText("Series:P2");
		awaitRows(1, 13);
		view.table().search().setText("PatientID:P2");
		awaitRows(1, 13);
		view.table().search().setText("nosuchfield:1");
		Ui.await("what is wrong", () -> view.table().problem().isVisible() && view.table().problem().getText().contains("nosuchfield"));
		view.table().search().setText("");
		awaitRows(13, 13);
		assertFalse(view.table().problem().isVisible());
	}

	@Test
	void aClickOnAHeaderSortsAndTheDatabaseRemembers() throws Exception {
		select(FIRST);
		awaitRows(12, 12);
		table().getColumn(0).notifyListeners(SWT.Selection, new Event());
		table().getColumn(0).notifyListeners(SWT.Selection, new Event());
		Ui.await("the other way round", () -> cells(Messages.column_number).getFirst().equals("12"));
		assertEquals(SWT.DOWN, table().getSortDirection());
		Ui.await("what the database keeps", () -> database.columns().all(Level.INSTANCE).stream()
				.anyMatch(column -> column.field().equals("InstanceNumber") && column.sort() == org.sagitta.database.Column.Sort.DESCENDING));
		choose(Messages.menu_columns, Messages.column_number);
		Ui.await("no such column", () -> !table().getColumn(0).getText().equals(Messages.column_number));
		choose(Messages.menu_sort, Messages.column_size);
		choose(Messages.menu_columns, Messages.column_where);
		Ui.await("what the view keeps", () -> {
			XMLMemento memento = XMLMemento.createWriteRoot("view");
			view.saveState(memento);
			return memento.getString("columns").contains("Size:shown:4:ASCENDING") && memento.getString("columns").contains("Where:hidden");
		});
		choose(Messages.menu_reset);
		Ui.await("all of it again", () -> table().getColumn(0).getText().equals(Messages.column_number) && table().getColumnCount() == 8
				&& cells(Messages.column_number).getFirst().equals("1"));
	}

	/// Opens the view's menu and takes an item of it.
	private void choose(String... path) {
		Choose.item(view.getViewSite().getActionBars().getMenuManager(), table(), path);
	}

	@Test
	void nothingIsReadWhileNobodySeesIt() throws Exception {
		Ui.page().hideView(view);
		select(FIRST);
		Ui.pump(300);
		view = Ui.view(InstancesView.ID, InstancesView.class);
		awaitRows(12, 12);
		pick(0);
		Ui.page().hideView(view);
		assertEquals(Set.of(), browse.selected(Level.INSTANCE), "what nobody sees is not selected");
	}

	@Test
	void aSeriesOfThousandsDoesNotStallTheWindow() throws Exception {
		write(FIRST, "P1", 13, 2600);
		select(SECOND);
		awaitRows(1, 1);
		pick(0);
		try (var meter = new StallMeter(Display.getCurrent())) {
			select(FIRST);
			String counted = NLS.bind(Messages.count_window, new Object[] { 1, 2000, 2600, 2600 });
			Ui.await("the first of them", () -> view.table().count().getText().equals(counted));
			assertEquals(Set.of(), browse.selected(Level.INSTANCE), "the other series' instance is not among them");
			for (String typed : List.of("1", "12", "12*", "InstanceNumber:>1000", "")) {
				view.table().search().setText(typed);
				Ui.pump(250);
			}
			table().getColumn(0).notifyListeners(SWT.Selection, new Event());
			table().getColumn(0).notifyListeners(SWT.Selection, new Event());
			Ui.await("the last number first", () -> table().getItem(0).getText(0).equals("2600"));
			execute("org.eclipse.ui.edit.selectAll");
			Ui.await("all selected", () -> picked().size() == 2600);
			meter.check("2,600 instances are searched and sorted");
		}
		select(SECOND);
		awaitRows(1, 1);
		assertEquals(Set.of(), picked(), "none of the others is selected any more");
		choose(Messages.menu_reset);
	}
}
