package org.sagitta.ui.instances.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.Tag;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;
import org.sagitta.ui.action.RowAction;
import org.sagitta.ui.action.Rows;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.StallMeter;
import org.sagitta.ui.testkit.Ui;

/// The view as a user has it: opened by its command beside the tables, with two series in a real database.
class InstancesViewTest {
	private static final String SERIES = "org.sagitta.ui.series";
	private static final String FIRST = "1.2.2";
	private static final String SECOND = "1.3.2";
	private final BrowseModel browse = Ui.service(BrowseModel.class);
	@TempDir
	Path temp;
	private DicomDatabase database;
	private Path before;
	private InstancesView view;

	@BeforeEach
	void open() throws Exception {
		Ui.perspective("org.sagitta.ui.browse");
		Ui.await("the database of the start", () -> browse.database().isPresent());
		before = browse.database().orElseThrow().folder();
		database = Services.await(DatabaseManager.class).open(temp.resolve("database"));
		Ui.await("its own database", () -> browse.database().orElse(null) == database);
		IViewPart series = Ui.view(SERIES, IViewPart.class);
		Ui.await("no rows of the last test", () -> table(series).getItemCount() == 0);
		write(FIRST, "P1", 1, 12);
		write(SECOND, "P2", 1, 1);
		Ui.await("both series in the table", () -> table(series).getItemCount() == 2);
		Ui.pump(500); // the table may still be about to show the rows anew, as of the database before
		assertEquals(null, Ui.page().findView(InstancesView.ID), "it is not there until somebody wants it");
		view = Ui.view(InstancesView.ID, InstancesView.class);
		Ui.page().getWorkbenchWindow().getShell().setSize(1400, 900);
	}

	@AfterEach
	void close() throws Exception {
		Ui.page().hideView(view);
		Ui.page().hideView(Ui.page().findView("org.sagitta.ui.header"));
		Services.await(DatabaseManager.class).open(before);
		Ui.await("the database of the start", () -> browse.database().filter(there -> there.folder().equals(before)).isPresent());
	}

	/// Imports instances of a series, with the numbers from one to another.
	private void write(String series, String patient, int first, int last) throws Exception {
		DicomFiles files = Services.await(DicomFiles.class);
		Path folder = Files.createDirectories(temp.resolve("files").resolve(series));
		for (int i = first; i <= last; i++) {
			SyntheticImage image = SyntheticImage.ct(4, 4).patient(patient, "Doe^" + patient);
			image.dataSet().put(Tag.StudyInstanceUID, series + ".0").put(Tag.SeriesInstanceUID, series).put(Tag.SOPInstanceUID, series + "." + i)
					.put(Tag.InstanceNumber, i).put(Tag.SeriesNumber, 4).put(Tag.SeriesDescription, "of " + patient);
			files.write(image.file(), folder.resolve(i + ".dcm"));
		}
		database.importFiles(new ImportRequest(List.of(folder), ImportRequest.Mode.LINK), ImportProgress.NONE);
	}

	private static Table table(IViewPart view) {
		return Press.all((Composite) view.getSite().getService(MPart.class).getWidget(), Table.class).findFirst().orElseThrow();
	}

	private Table table() {
		return view.table().rows().control();
	}

	private void select(String... series) {
		browse.select(Level.SERIES, Set.of(series));
	}

	private void awaitRows(int shown, int of) {
		Ui.await(shown + " of " + of, () -> table().getItemCount() == shown
				&& view.table().count().getText().equals(NLS.bind(Messages.count_of, shown, of)));
	}

	private List<String> cells(String title) {
		int place = IntStream.range(0, table().getColumnCount()).filter(i -> table().getColumn(i).getText().equals(title)).findFirst()
				.orElseThrow();
		return IntStream.range(0, table().getItemCount()).mapToObj(i -> table().getItem(i).getText(place)).toList();
	}

	/// As a user does with the mouse or the keyboard.
	private void pick(int... rows) {
		table().setSelection(rows);
		table().notifyListeners(SWT.Selection, new Event());
	}

	private Set<String> picked() {
		return ((RowSelection) view.getSite().getSelectionProvider().getSelection()).keys();
	}

	private void execute(String command) throws Exception {
		Ui.page().activate(view);
		table().setFocus();
		Ui.pump(100);
		Ui.service(IHandlerService.class).executeCommand(command, null);
	}

	private boolean enabled(String command) {
		return Ui.service(ICommandService.class).getCommand(command).isEnabled();
	}

	private static String clipboard() {
		var clipboard = new Clipboard(Display.getCurrent());
		Object text = clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		return text == null ? "" : (String) text;
	}

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
		var manager = (MenuManager) view.getViewSite().getActionBars().getMenuManager();
		manager.createContextMenu(table()).notifyListeners(SWT.Show, new Event());
		IContributionItem[] items = manager.getItems();
		for (int i = 0; i < path.length - 1; i++) {
			String submenu = path[i];
			items = Arrays.stream(items).filter(MenuManager.class::isInstance).map(MenuManager.class::cast)
					.filter(each -> each.getMenuText().equals(submenu)).findFirst().orElseThrow(() -> new AssertionError("no menu " + submenu)).getItems();
		}
		Arrays.stream(items).filter(ActionContributionItem.class::isInstance).map(each -> ((ActionContributionItem) each).getAction())
				.filter(each -> each.getText().equals(path[path.length - 1])).findFirst()
				.orElseThrow(() -> new AssertionError("no item " + List.of(path))).run();
	}

	@Test
	void copiesRowsUidsAndPaths() throws Exception {
		select(FIRST);
		awaitRows(12, 12);
		execute("org.eclipse.ui.edit.selectAll");
		Ui.await("all selected", () -> picked().size() == 12);
		pick(0, 1);
		execute("org.eclipse.ui.edit.copy");
		assertTrue(clipboard().startsWith(Messages.column_number + "\t"), clipboard());
		assertEquals(3, clipboard().lines().count());
		execute("org.sagitta.ui.copyUid");
		assertEquals(List.of("1.2.2.1", "1.2.2.2"), clipboard().lines().toList());
		execute("org.sagitta.ui.copyPaths");
		assertEquals(List.of("1.dcm", "2.dcm"), clipboard().lines().map(line -> Path.of(line).getFileName().toString()).toList());
	}

	@Test
	void removesInstancesAndBringsThemBack() throws Exception {
		select(FIRST);
		awaitRows(12, 12);
		pick(0, 1);
		var agreed = new Press(Messages.remove_title, Messages.remove_button, _ -> { });
		execute("org.eclipse.ui.edit.delete");
		agreed.await();
		awaitRows(10, 10);
		assertEquals(Set.of(), picked());
		execute("org.eclipse.ui.edit.undo");
		awaitRows(12, 12);
		assertFalse(enabled("org.eclipse.ui.edit.undo"), "there is nothing left to undo");
		assertFalse(enabled("org.eclipse.ui.edit.delete"), "nothing is selected");
	}

	@Test
	void anInstanceHasItsNote() throws Exception {
		select(FIRST);
		awaitRows(12, 12);
		pick(4);
		var written = new Press("Note and Labels", IDialogConstants.OK_LABEL,
				shell -> Press.all(shell, Text.class).findFirst().orElseThrow().setText("motion"));
		execute("org.sagitta.ui.notes");
		written.await();
		Ui.await("the note", () -> database.notes().note(Level.INSTANCE, "1.2.2.5").equals("motion"));
	}

	@Test
	void theContextMenuHasWhatIsForInstances() throws Exception {
		var got = new AtomicReference<Rows>();
		var registered = FrameworkUtil.getBundle(InstancesView.class).getBundleContext().registerService(RowAction.class, new RowAction() {
			@Override
			public String label() {
				return "Count &Instances";
			}

			@Override
			public Set<Level> levels() {
				return Set.of(Level.INSTANCE);
			}

			@Override
			public void run(Rows rows, Shell shell) {
				got.set(rows);
			}
		}, new Hashtable<>());
		select(FIRST);
		awaitRows(12, 12);
		Ui.page().activate(view);
		pick(3);
		Ui.pump(200);
		Menu menu = table().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		List<String> labels = Arrays.stream(menu.getItems()).map(MenuItem::getText).toList();
		MenuItem action = item(menu, "Count &Instances");
		for (String wanted : List.of("View &Header", "Compare H&eaders", "Show in &Folder", "&Copy", "Copy &UID", "Copy File &Paths",
				"Edit &Note and Labels...", "&Delete")) {
			assertTrue(item(menu, wanted).isEnabled(), wanted + " in " + labels);
		}
		for (String wholeSeries : List.of("&Load", "&Export...")) {
			assertFalse(item(menu, wholeSeries).isEnabled(), wholeSeries + " is for whole series");
		}
		action.notifyListeners(SWT.Selection, new Event());
		registered.unregister();
		assertEquals(Set.of("1.2.2.4"), got.get().keys());
		menu.notifyListeners(SWT.Hide, new Event());
	}

	private static MenuItem item(Menu menu, String text) {
		return Arrays.stream(menu.getItems()).filter(item -> item.getText().split("\t")[0].equals(text)).findFirst()
				.orElseThrow(() -> new AssertionError("no " + text + " in " + Arrays.stream(menu.getItems()).map(MenuItem::getText).toList()));
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
