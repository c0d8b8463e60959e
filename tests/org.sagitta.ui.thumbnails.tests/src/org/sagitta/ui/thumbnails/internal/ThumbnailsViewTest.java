package org.sagitta.ui.thumbnails.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.Query;
import org.sagitta.database.QuickFilter;
import org.sagitta.database.Row;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.dicom.Level;
import org.sagitta.samples.SampleData;
import org.sagitta.scene.Scene;
import org.sagitta.testkit.Services;
import org.sagitta.ui.model.RowSelection;
import org.sagitta.ui.testkit.Ui;
import org.sagitta.ui.thumbnails.internal.model.Gallery;
import org.sagitta.ui.thumbnails.internal.model.TileSize;
import org.sagitta.ui.thumbnails.internal.pictures.Look;

/// The view in a real window, with the sample data in a real database.
class ThumbnailsViewTest {
	@TempDir
	Path temp;
	private OpenView open;
	private Path before;
	private DicomDatabase database;
	private List<String> allStudies;

	@BeforeEach
	void open() throws Exception {
		Path files = temp.resolve("files");
		SampleData.write(Services.await(DicomFiles.class), files);
		open = new OpenView();
		before = open.openDatabase(temp.resolve("database"));
		database = Services.await(DatabaseManager.class).current().orElseThrow();
		database.importFiles(new ImportRequest(List.of(files), ImportRequest.Mode.LINK), ImportProgress.NONE);
		allStudies = rows(Level.STUDY).stream().map(Row::key).toList();
		open.awaitTable("org.sagitta.ui.studies", allStudies.size());
		open.awaitTable("org.sagitta.ui.series", rows(Level.SERIES).size());
	}

	@AfterEach
	void close() throws Exception {
		open.view.resize(TileSize.MEDIUM);
		open.browse.setQuick(QuickFilter.NONE);
		open.browse.setSearch(Level.SERIES, "");
		Services.await(Scene.class).clear();
		Services.await(DatabaseManager.class).open(before);
		Ui.await("the database of the start", () -> open.browse.database().filter(there -> there.folder().equals(before)).isPresent());
	}

	private List<Row> rows(Level level) {
		return database.snapshot().find(Query.all(level)).rows();
	}

	/// The study of two MR series.
	private String study() {
		return allStudies.stream().filter(key -> database.snapshot().children(Level.STUDY, key).size() == 2).findFirst().orElseThrow();
	}

	private void selectAllStudies() {
		open.select(Level.STUDY, allStudies.toArray(String[]::new));
		open.awaitTiles(rows(Level.SERIES).size());
	}

	private String key(int place) {
		return open.tiles.gallery().tile(place).key();
	}

	private RowSelection told() {
		return (RowSelection) open.view.getSite().getSelectionProvider().getSelection();
	}

	@Test
	void theSeriesOfTheSelectedStudyAppearWithPictures() {
		Ui.await("the hint", () -> open.tiles.gallery().kind() == Gallery.Kind.NOTHING_SELECTED);
		open.select(Level.STUDY, study());
		open.awaitTiles(2);
		open.awaitPicture(0);
		open.awaitPicture(1);
		assertTrue(TileText.tip(open.tiles.gallery().tile(0), open.tiles.look(0)).contains("T1 axial"));
		open.select(Level.STUDY);
		Ui.await("no tiles", () -> open.tiles.gallery().size() == 0);
		Ui.pump(100);
		assertTrue(open.tiles.access() != null && name(ACC.CHILDID_SELF).contains(Messages.hint_nothing_selected), name(ACC.CHILDID_SELF));
	}

	@Test
	void whatTheQuickFiltersHideHasNoTileAndIsCounted() {
		selectAllStudies();
		int all = open.tiles.gallery().size();
		Link sign = open.view.hidden().link();
		assertFalse(sign.isVisible(), "nothing is hidden");
		open.browse.setQuick(QuickFilter.NONE.withModalities(Set.of("MR")));
		Ui.await("MR alone", () -> open.tiles.gallery().size() > 0 && open.tiles.gallery().size() < all
				&& IntStream.range(0, open.tiles.gallery().size()).allMatch(i -> open.tiles.gallery().tile(i).modality().equals("MR")));
		open.select(Level.STUDY, allStudies.toArray(String[]::new)); // the table of studies let go of those that are hidden
		Ui.await("the sign", () -> sign.isVisible() && sign.getText().equals(NLS.bind(Messages.hidden, open.tiles.gallery().hidden())));
		assertEquals(all, open.tiles.gallery().size() + open.tiles.gallery().hidden(), "all are accounted for");
		int top = open.canvas().getLocation().y;
		assertTrue(top >= sign.getSize().y, "the sign is above the tiles, not below them");
		sign.notifyListeners(SWT.Selection, new Event());
		selectAllStudies();
		Ui.await("no sign", () -> !sign.isVisible() && open.canvas().getLocation().y == 0);
	}

	@Test
	void whatTheSearchOfTheSeriesTableHidesHasNoTile() throws Exception {
		selectAllStudies();
		int all = open.tiles.gallery().size();
		open.browse.setSearch(Level.SERIES, "Modality:MR sagittal");
		open.awaitTable("org.sagitta.ui.series", 1);
		open.awaitTiles(1);
		Link sign = open.view.hidden().link();
		Ui.await("the sign", () -> sign.isVisible() && sign.getText().equals(NLS.bind(Messages.hidden_search, all - 1)));
		Ui.perspective("org.sagitta.ui.browseTree");
		Ui.view(OpenView.ID, ThumbnailsView.class);
		open.awaitTiles(all);
		assertFalse(sign.isVisible(), "here is no such table");
		Ui.perspective("org.sagitta.ui.browse");
		open.awaitTiles(1);
		sign.notifyListeners(SWT.Selection, new Event());
		open.awaitTiles(all);
		open.awaitTable("org.sagitta.ui.series", all);
		assertEquals("", open.browse.search(Level.SERIES));
	}

	@Test
	void eachSizeHasItsPicturesAndIsRemembered() {
		open.select(Level.STUDY, study());
		open.awaitTiles(2);
		for (TileSize size : TileSize.values()) {
			open.view.resize(size);
			open.awaitPicture(0);
			Ui.await("a picture of " + size, () -> open.tiles.look(0) instanceof Look.Picture(var image, _)
					&& ((org.eclipse.swt.graphics.Image) image).getBounds().width == size.points());
			XMLMemento memento = XMLMemento.createWriteRoot("view");
			open.view.saveState(memento);
			assertEquals(size.name(), memento.getString("size"));
		}
		open.wheel(-1, SWT.MOD1);
		assertEquals(TileSize.MEDIUM, open.tiles.size());
		open.wheel(-1, 0);
		assertEquals(TileSize.MEDIUM, open.tiles.size(), "the wheel alone scrolls");
	}

	@Test
	void keysMakeThemLargerWhileTheViewIsActive() throws Exception {
		Ui.page().activate(open.view);
		Ui.pump(200);
		Ui.service(IHandlerService.class).executeCommand(SizeHandler.LARGER, null);
		assertEquals(TileSize.LARGE, open.tiles.size());
		Ui.service(IHandlerService.class).executeCommand("org.sagitta.ui.thumbnails.smaller", null);
		assertEquals(TileSize.MEDIUM, open.tiles.size());
		Ui.page().activate(Ui.page().showView("org.sagitta.ui.studies"));
		Ui.pump(200);
		assertFalse(Ui.service(ICommandService.class).getCommand(SizeHandler.LARGER).isHandled());
	}

	@Test
	void mouseAndKeyboardSelectAndTheBrowserFollows() {
		selectAllStudies();
		open.click(1, 0);
		assertEquals(Set.of(key(1)), open.browse.selected(Level.SERIES));
		assertEquals(new RowSelection(Level.SERIES, Set.of(key(1))), told());
		open.click(3, SWT.MOD1);
		assertEquals(Set.of(key(1), key(3)), told().keys());
		open.key(SWT.HOME, 0);
		assertEquals(Set.of(key(0)), told().keys());
		open.key(SWT.END, SWT.SHIFT);
		assertEquals(rows(Level.SERIES).size(), told().keys().size());
		open.key(SWT.ARROW_LEFT, 0);
		int last = rows(Level.SERIES).size() - 1;
		assertEquals(Set.of(key(last - 1)), told().keys());
		open.key(SWT.ARROW_RIGHT, SWT.MOD1);
		assertEquals(Set.of(key(last - 1)), told().keys(), "the keyboard moves alone");
		open.key(' ', SWT.MOD1);
		assertEquals(Set.of(key(last - 1), key(last)), open.browse.selected(Level.SERIES));
		Ui.pump(500);
		assertEquals(Set.of(key(last - 1), key(last)), told().keys(), "and it stays so");
	}

	@Test
	void whatOthersSelectIsSelectedHere() {
		selectAllStudies();
		open.select(Level.SERIES, key(2), "elsewhere");
		Ui.await("the selection", () -> told().keys().equals(Set.of(key(2))));
		Ui.pump(300);
		assertEquals(Set.of(key(2)), open.tiles.picking().selected());
		assertEquals(key(2), open.tiles.picking().focus());
	}

	@Test
	void selectAllAndCopyWorkInTheView() throws Exception {
		open.select(Level.STUDY, study());
		open.awaitTiles(2);
		Ui.page().activate(open.view);
		Ui.pump(200);
		Ui.service(IHandlerService.class).executeCommand("org.eclipse.ui.edit.selectAll", null);
		assertEquals(2, told().keys().size());
		Ui.service(IHandlerService.class).executeCommand("org.eclipse.ui.edit.copy", null);
		var clipboard = new Clipboard(open.canvas().getDisplay());
		String copied = (String) clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		assertEquals(3, copied.lines().count());
		assertTrue(copied.contains("1\tT1 axial\tMR\t28\t" + key(0)), copied);
		for (String command : List.of("org.sagitta.ui.load", "org.eclipse.ui.edit.delete", "org.sagitta.ui.notes")) {
			assertTrue(Ui.service(ICommandService.class).getCommand(command).isHandled(), command);
		}
	}

	@Test
	void aRemovalTakesItsTileAndLeavesTheOthersWhereTheyAre() throws Exception {
		open.view.resize(TileSize.LARGE);
		selectAllStudies();
		int last = open.tiles.gallery().size() - 1;
		open.click(last, 0);
		open.key(SWT.END, 0);
		String kept = key(last);
		int top = open.tiles.top();
		assertTrue(top > 0, "there is something to scroll");
		String gone = key(last - 1);
		open.key(SWT.ARROW_LEFT, SWT.SHIFT);
		assertEquals(Set.of(gone, kept), open.browse.selected(Level.SERIES));
		database.remove(Level.SERIES, Set.of(gone));
		open.awaitTiles(last);
		Ui.await("the selection without it", () -> open.browse.selected(Level.SERIES).equals(Set.of(kept)));
		assertEquals(Set.of(kept), told().keys());
		int y = open.tiles.bounds(open.tiles.gallery().placeOf(kept)).y();
		assertTrue(open.tiles.top() <= top && open.tiles.top() > 0 && y >= 0 && y < open.tiles.page(), "it is seen at " + y);
	}

	@Test
	void aDoubleClickLoadsAndTheTileSaysSo() throws Exception {
		open.select(Level.STUDY, study());
		open.awaitTiles(2);
		Ui.page().activate(open.view);
		Ui.pump(200);
		open.doubleClick(0);
		Ui.await("the volume", () -> !Services.await(Scene.class).nodes().isEmpty());
		Ui.await("the mark in the database", () -> database.loadedSeries().equals(Set.of(key(0))));
		Ui.perspective("org.sagitta.ui.browse");
		Ui.await("the mark on the tile", () -> open.tiles.gallery().tile(0).loaded());
		assertFalse(open.tiles.gallery().tile(1).loaded());
		assertTrue(TileText.spoken(open.tiles.gallery().tile(0), null).endsWith(Messages.loaded));
		Services.await(Scene.class).clear();
		Ui.await("no mark", () -> !open.tiles.gallery().tile(0).loaded());
	}

	@Test
	void aFileThatIsGoneIsSaidOnItsTile() throws Exception {
		try (Stream<Path> all = Files.walk(temp.resolve("files"))) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				Files.delete(file);
			}
		}
		open.select(Level.STUDY, study());
		open.awaitTiles(2);
		Ui.await("the failure", () -> open.tiles.look(0) instanceof Look.Failed);
		assertTrue(TileText.tip(open.tiles.gallery().tile(0), open.tiles.look(0)).contains("missing"));
	}

	@Test
	void aScreenReaderHearsEachTile() {
		open.select(Level.STUDY, study());
		open.awaitTiles(2);
		open.canvas().setFocus();
		open.click(1, 0);
		TileAccess access = open.tiles.access();
		var event = new AccessibleControlEvent(this);
		access.getChildCount(event);
		assertEquals(2, event.detail);
		access.getChildren(event);
		assertEquals(List.of(0, 1), List.of(event.children));
		access.getSelection(event);
		assertEquals(1, event.childID);
		event.childID = 1;
		access.getState(event);
		assertTrue((event.detail & ACC.STATE_SELECTED) != 0);
		access.getRole(event);
		assertEquals(ACC.ROLE_LISTITEM, event.detail);
		access.getLocation(event);
		var point = new AccessibleControlEvent(this);
		point.x = event.x + event.width / 2;
		point.y = event.y + event.height / 2;
		access.getChildAtPoint(point);
		assertEquals(1, point.childID);
		assertTrue(name(1).startsWith("2: T2 sagittal, MR, "), name(1));
		assertTrue(name(ACC.CHILDID_SELF).contains(Messages.view_name));
	}

	private String name(int child) {
		var event = new AccessibleEvent(this);
		event.childID = child;
		open.tiles.access().name(event);
		return event.result;
	}
}
