package org.sagitta.ui.thumbnails.internal;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.DicomDatabase;
import org.sagitta.dicom.Level;
import org.sagitta.testkit.Services;
import org.sagitta.ui.model.BrowseModel;
import org.sagitta.ui.testkit.Press;
import org.sagitta.ui.testkit.Ui;
import org.sagitta.ui.thumbnails.internal.model.Box;
import org.sagitta.ui.thumbnails.internal.pictures.Look;

/// Does to the view what a user does, and looks at its pixels.
final class OpenView {
	static final String ID = "org.sagitta.ui.thumbnails";
	final BrowseModel browse = Ui.service(BrowseModel.class);
	final ThumbnailsView view;
	final TileCanvas tiles;

	/// Opens the view with room for some rows of tiles.
	OpenView() throws Exception {
		Ui.perspective("org.sagitta.ui.browse");
		Ui.await("the database of the start", () -> Services.await(DatabaseManager.class).current().isPresent() && browse.database().isPresent());
		view = Ui.view(ID, ThumbnailsView.class);
		tiles = view.tiles();
		Ui.page().getWorkbenchWindow().getShell().setSize(1280, 900);
		Ui.pump(200);
	}

	/// @return the folder of the database that was open
	Path openDatabase(Path folder) throws Exception {
		Path before = browse.database().orElseThrow().folder();
		DicomDatabase opened = Services.await(DatabaseManager.class).open(folder);
		Ui.await("the browser to know " + folder, () -> browse.database().filter(there -> there == opened).isPresent());
		return before;
	}

	/// Waits until a table of the browser shows so many rows: it would take away what is selected before it has it.
	void awaitTable(String id, int rows) throws Exception {
		var area = (Composite) Ui.page().findView(id).getSite().getService(MPart.class).getWidget();
		Ui.await(rows + " rows in " + id, () -> Press.all(area, Table.class).anyMatch(table -> table.getItemCount() == rows));
	}

	void select(Level level, String... keys) {
		browse.select(level, Set.of(keys));
	}

	void awaitTiles(int count) {
		Ui.await(count + " tiles", () -> tiles.gallery().size() == count);
	}

	/// Waits until the picture of a tile is on the screen.
	void awaitPicture(int place) {
		Ui.await("the picture of tile " + place, () -> tiles.look(place) instanceof Look.Picture && colours(place) > 16);
	}

	/// How many different values there are in the middle of a tile.
	int colours(int place) {
		Box box = tiles.bounds(place);
		byte[] pixels = pixels(box.x() + box.width() / 4, box.y() + box.height() / 4, box.width() / 2, box.height() / 3);
		boolean[] seen = new boolean[256];
		for (byte b : pixels) {
			seen[b & 0xFF] = true;
		}
		return (int) IntStream.range(0, 256).filter(i -> seen[i]).count();
	}

	byte[] pixels(int x, int y, int width, int height) {
		var image = new Image(canvas().getDisplay(), width, height);
		var gc = new GC(canvas());
		gc.copyArea(image, x, y);
		gc.dispose();
		byte[] data = image.getImageData().data;
		image.dispose();
		return data;
	}

	void key(int code, int modifiers) {
		var event = new Event();
		event.keyCode = code;
		event.stateMask = modifiers;
		canvas().notifyListeners(SWT.KeyDown, event);
	}

	void click(int place, int modifiers) {
		canvas().notifyListeners(SWT.MouseDown, mouse(place, modifiers));
		canvas().notifyListeners(SWT.MouseUp, mouse(place, modifiers));
	}

	void doubleClick(int place) {
		click(place, 0);
		canvas().notifyListeners(SWT.MouseDoubleClick, mouse(place, 0));
	}

	void wheel(int count, int modifiers) {
		var event = new Event();
		event.count = count;
		event.stateMask = modifiers;
		canvas().notifyListeners(SWT.MouseVerticalWheel, event);
	}

	private Event mouse(int place, int modifiers) {
		Box box = tiles.bounds(place);
		var event = new Event();
		event.button = 1;
		event.stateMask = modifiers;
		event.x = box.x() + box.width() / 2;
		event.y = box.y() + box.height() / 2;
		return event;
	}

	Canvas canvas() {
		return tiles.control();
	}
}
