package org.sagitta.ui.activity.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest.Mode;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.samples.SyntheticImage;
import org.sagitta.testkit.Services;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.parts.ReportsPart;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.StallMeter;
import org.sagitta.ui.testkit.Ui;
import org.sagitta.watch.FolderState.Condition;
import org.sagitta.watch.WatchFolders;
import org.sagitta.watch.WatchedFolder;

/// The views in the real workbench, with a real database and real folders.
class ActivityViewsTest {
	private static final String RECENT = "org.sagitta.ui.activity.recent";
	private static final String STATISTICS = "org.sagitta.ui.activity.statistics";
	private static final String WATCH = "org.sagitta.ui.activity.watch";

	@TempDir
	Path temp;
	private final DatabaseManager manager = Services.await(DatabaseManager.class);
	private final WatchFolders folders = Services.await(WatchFolders.class);
	private final BrowseModel browse = Ui.service(BrowseModel.class);
	private Path usual;
	private DicomDatabase database;
	private StallMeter meter;

	@BeforeEach
	void open() throws Exception {
		Ui.perspective("org.sagitta.ui.browse");
		Ui.await("the database of the start", () -> browse.database().isPresent());
		usual = browse.database().orElseThrow().folder();
		database = manager.open(temp.resolve("database"));
		Ui.await("the test's database", () -> browse.database().filter(database::equals).isPresent());
		meter = new StallMeter(Display.getCurrent());
	}

	@AfterEach
	void close() throws Exception {
		meter.close();
		for (String id : List.of(RECENT, STATISTICS, WATCH, ReportsPart.ID)) {
			Optional.ofNullable(Ui.page().findView(id)).ifPresent(Ui.page()::hideView);
		}
		manager.open(usual);
		Ui.await("the usual database", () -> browse.database().filter(each -> each.folder().equals(usual)).isPresent());
	}

	private Path write(Path folder, int number) throws IOException {
		Path file = Files.createDirectories(folder).resolve(number + ".dcm");
		Services.await(DicomFiles.class).write(SyntheticImage.ct(16, 16).patient("P" + number, "Doe^Jane").uids("study " + number, "series", "i").file(), file);
		return file;
	}

	private void imported(int number) throws IOException {
		List<Path> files = List.of(write(temp.resolve("data"), number));
		inBackground(() -> database.importFiles(new ImportRequest(files, Mode.LINK), ImportProgress.NONE));
	}

	/// The thread of the user interface, on which the test runs, must not wait for the database: its stalls are measured.
	private static void inBackground(Callable<?> work) {
		var task = new FutureTask<>(work);
		Thread.startVirtualThread(task);
		Ui.await("the work in the background", task::isDone);
		assertDoesNotThrow(() -> task.get());
	}

	private static Table table(IViewPart view) {
		return Press.all(area(view), Table.class).findFirst().orElseThrow();
	}

	private static Composite area(IViewPart view) {
		return (Composite) view.getSite().getService(MPart.class).getWidget();
	}

	private static List<String> cells(Table table, int column) {
		return Arrays.stream(table.getItems()).map(item -> item.getText(column)).toList();
	}

	private static String clipboard() {
		var clipboard = new Clipboard(Display.getCurrent());
		try {
			return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
		} finally {
			clipboard.dispose();
		}
	}

	private static void copy(IViewPart view) throws Exception {
		Ui.page().activate(view);
		Ui.pump(200);
		Ui.service(IHandlerService.class).executeCommand("org.eclipse.ui.edit.copy", null);
	}

	@Test
	void recentActivityIsLiveAndSelectsInTheBrowser() throws Exception {
		imported(1);
		IViewPart view = Ui.view(RECENT, IViewPart.class);
		Table table = table(view);
		Ui.await("the first series", () -> table.getItemCount() == 2);
		imported(2);
		Ui.await("the second series", () -> table.getItemCount() == 3);
		assertEquals("Today (2)", table.getItem(0).getText(0));
		assertTrue(table.getItem(1).getText(1).contains("Doe"), cells(table, 1).toString());
		assertEquals(List.of("", "CT", "CT"), cells(table, 4));
		table.setSelection(0);
		table.notifyListeners(SWT.Selection, new Event());
		assertEquals(Set.of(), browse.selected(Level.SERIES));
		table.setSelection(2);
		table.notifyListeners(SWT.Selection, new Event());
		Row series = database.snapshot().find(Query.all(Level.SERIES)).rows().stream().filter(row -> browse.selected(Level.SERIES).contains(row.key()))
				.findFirst().orElseThrow();
		assertEquals(Set.of(series.parent()), browse.selected(Level.STUDY));
		assertEquals(Set.of(database.snapshot().row(Level.STUDY, series.parent()).orElseThrow().parent()), browse.selected(Level.PATIENT));
		copy(view);
		assertEquals(2, clipboard().lines().count(), clipboard());
		Set<String> patients = browse.selected(Level.PATIENT);
		inBackground(() -> database.remove(Level.PATIENT, patients));
		Ui.await("one series less", () -> table.getItemCount() == 2);
		meter.check("series came and went in recent activity");
	}

	@Test
	void statisticsAreCountedInTheBackgroundAndCopied() throws Exception {
		IViewPart view = Ui.view(STATISTICS, IViewPart.class);
		Table table = table(view);
		Ui.await("the statistics of nothing", () -> table.getItemCount() == 1);
		imported(1);
		Ui.await("its modality", () -> cells(table, 0).contains("CT"));
		assertEquals("1", table.getItem(cells(table, 0).indexOf("CT")).getText(2));
		Press.button(area(view), Messages.statistics_csv);
		assertTrue(clipboard().contains(",CT,1,1,"), clipboard());
		table.setSelection(0);
		table.notifyListeners(SWT.Selection, new Event());
		copy(view);
		assertEquals(2, clipboard().lines().count(), clipboard());
		meter.check("statistics were counted");
	}

	@Test
	void theWorkbenchWatchesAndTheViewTells() throws Exception {
		Path watched = Files.createDirectory(temp.resolve("watched"));
		Ui.view(ReportsPart.ID, IViewPart.class);
		IViewPart view = Ui.view(WATCH, IViewPart.class);
		Table table = table(view);
		var adding = new Press(Messages.add_title, Messages.add_button,
				dialog -> Press.all(dialog, Text.class).filter(text -> (text.getStyle() & SWT.READ_ONLY) == 0).findFirst().orElseThrow().setText(watched.toString()));
		Ui.service(IHandlerService.class).executeCommand("org.sagitta.ui.activity.addFolder", null);
		adding.await();
		meter.close(); // how long a first dialog or view takes to open is not measured here
		meter = new StallMeter(Display.getCurrent());
		Ui.await("the folder", () -> cells(table, 0).equals(List.of(watched.toString())));
		Ui.await("its watching", () -> cells(table, 1).equals(List.of(Messages.watch_watching)));
		write(watched, 1);
		Ui.await("its import", () -> cells(table, 4).equals(List.of("1")));
		TableItem row = table.getItem(0);
		table.setSelection(row);
		table.notifyListeners(SWT.Selection, new Event());
		Press.button(area(view), Messages.watch_report);
		Ui.await("the report", () -> Ui.page().findView(ReportsPart.ID) instanceof ReportsPart
				&& Ui.page().isPartVisible(Ui.page().findView(ReportsPart.ID)));
		IViewPart report = Ui.page().findView(ReportsPart.ID);
		Ui.await("what it says", () -> Press.all(area(report), Label.class).anyMatch(label -> label.getText().contains("All was imported. Files: 1")));
		Ui.page().activate(view);
		Press.button(area(view), Messages.watch_pause);
		Ui.await("the pause", () -> cells(table, 1).equals(List.of(Messages.watch_paused)));
		write(watched, 2);
		Press.button(area(view), Messages.watch_resume);
		Ui.await("the second", () -> database.snapshot().count(Level.INSTANCE) == 2);
		Ui.page().activate(view);
		Ui.pump(200);
		Ui.service(IHandlerService.class).executeCommand("org.eclipse.ui.edit.delete", null);
		Ui.await("an empty list", () -> table.getItemCount() == 0);
		assertTrue(Files.exists(watched.resolve("1.dcm")));
		meter.check("a folder was watched");
	}

	@Test
	void watchingEndsWithTheDatabase() throws Exception {
		folders.add(database, new WatchedFolder(Files.createDirectory(temp.resolve("watched")), Mode.LINK, true, true));
		Ui.await("its watching", () -> folders.folders(database).getFirst().condition() == Condition.WATCHING);
		manager.open(usual);
		Ui.await("no thread", () -> Thread.getAllStackTraces().keySet().stream().noneMatch(each -> each.getName().startsWith("sagitta-watch")));
	}

	@Test
	void everyViewHasItsPlaceMenuItemAndKey() {
		var bindings = Ui.service(IBindingService.class);
		long keys = Arrays.stream(bindings.getBindings()).filter(binding -> binding.getParameterizedCommand() != null
				&& binding.getParameterizedCommand().getParameterMap().values().stream().anyMatch(value -> value.toString().startsWith("org.sagitta.ui.activity."))).count();
		assertEquals(3, keys);
		assertTrue(Arrays.asList(Ui.page().getShowViewShortcuts()).containsAll(List.of(RECENT, STATISTICS, WATCH)));
		assertFalse(bindings.getActiveBindingsFor("org.sagitta.ui.activity.addFolder").length == 0);
	}
}
