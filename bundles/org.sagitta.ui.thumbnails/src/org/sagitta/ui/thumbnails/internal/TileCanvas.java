package org.sagitta.ui.thumbnails.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.sagitta.thumbnails.Size;
import org.sagitta.ui.parts.EmptyHint;
import org.sagitta.ui.thumbnails.internal.model.Anchor;
import org.sagitta.ui.thumbnails.internal.model.Box;
import org.sagitta.ui.thumbnails.internal.model.Gallery;
import org.sagitta.ui.thumbnails.internal.model.Grid;
import org.sagitta.ui.thumbnails.internal.model.Metrics;
import org.sagitta.ui.thumbnails.internal.model.Picking;
import org.sagitta.ui.thumbnails.internal.model.Place;
import org.sagitta.ui.thumbnails.internal.model.TileSize;
import org.sagitta.ui.thumbnails.internal.pictures.Look;
import org.sagitta.ui.thumbnails.internal.pictures.Supply;
import org.sagitta.ui.thumbnails.internal.pictures.Wanted;

/// A gallery on the screen. Only what is seen is painted, and only its pictures are fetched. User interface's thread.
final class TileCanvas {
	private final Canvas canvas;
	private final ScrollBar bar;
	private final TilePainter painter;
	private final Looks looks;
	private final TileAccess access;
	private final List<Consumer<Set<String>>> pickListeners = new ArrayList<>();
	private Gallery gallery = Gallery.NO_DATABASE;
	private TileSize size;
	private Metrics metrics;
	private Grid grid;
	private Picking picking = Picking.NONE;
	private int top;

	TileCanvas(Composite parent, Supply supply, TileSize size) {
		this.size = size;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL);
		canvas.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		canvas.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
		bar = canvas.getVerticalBar();
		painter = new TilePainter(canvas);
		looks = new Looks(canvas, supply);
		access = new TileAccess(this);
		measure();
		canvas.addListener(SWT.Paint, event -> paint(event.gc, event.getBounds()));
		canvas.addListener(SWT.Resize, _ -> arrange(gallery));
		bar.addListener(SWT.Selection, _ -> scrollTo(bar.getSelection()));
	}

	Canvas control() {
		return canvas;
	}

	TileAccess access() {
		return access;
	}

	Looks looks() {
		return looks;
	}

	Gallery gallery() {
		return gallery;
	}

	Grid grid() {
		return grid;
	}

	Picking picking() {
		return picking;
	}

	TileSize size() {
		return size;
	}

	/// Where the view begins in all that can be scrolled to.
	int top() {
		return top;
	}

	/// How high what is seen is.
	int page() {
		return canvas.getClientArea().height;
	}

	/// @param listener hears of the keys that the user selects
	void onPick(Consumer<Set<String>> listener) {
		pickListeners.add(listener);
	}

	/// Shows other tiles, or the same in another state; what is seen stays where it is, as far as it is still there.
	void show(Gallery next, Collection<String> selected) {
		looks.changed(changed(next));
		arrange(next);
		select(selected);
		access.changed();
	}

	/// Shows what is selected elsewhere.
	void select(Collection<String> keys) {
		Picking next = picking.shown(gallery, keys);
		boolean moved = !next.focus().equals(picking.focus());
		set(next);
		if (moved && gallery.has(next.focus())) {
			reveal(gallery.placeOf(next.focus()));
		}
	}

	/// What the user selects; the tile that the keyboard is at comes into view.
	void pick(Picking next) {
		boolean other = !next.selected().equals(picking.selected());
		set(next);
		if (gallery.has(next.focus())) {
			reveal(gallery.placeOf(next.focus()));
		}
		if (other) {
			pickListeners.forEach(listener -> listener.accept(next.selected()));
		}
	}

	void resize(TileSize other) {
		if (other != size) {
			size = other;
			measure();
			arrange(gallery);
		}
	}

	/// The tile at a point of the canvas; -1 where there is none.
	int at(int x, int y) {
		return grid.at(x, y + top);
	}

	/// Where a tile is on the canvas.
	Box bounds(int place) {
		return shifted(grid.tile(place));
	}

	Look<Image> look(int place) {
		return look(place, picture());
	}

	private Look<Image> look(int place, Size picture) {
		return looks.of(gallery.tile(place).key(), picture);
	}

	void scrollTo(int wanted) {
		int next = Math.clamp(wanted, 0, Math.max(0, grid.height() - page()));
		if (next != top) {
			top = next;
			bar.setSelection(top);
			canvas.redraw();
		}
	}

	private void set(Picking next) {
		if (!next.equals(picking)) {
			Picking before = picking;
			picking = next;
			canvas.redraw();
			access.picked(before, next);
		}
	}

	private void reveal(int place) {
		Box box = grid.tile(place);
		int lowest = box.bottom() + Metrics.GAP - page();
		if (box.y() < top || lowest > box.y()) { // the beginning of what does not fit
			scrollTo(box.height() < page() ? grid.above(place) : box.y());
		} else if (lowest > top) {
			scrollTo(lowest);
		}
	}

	private void measure() {
		var gc = new GC(canvas);
		metrics = new Metrics(size.points(), gc.getFontMetrics().getHeight());
		gc.dispose();
		grid = grid(gallery);
	}

	private Grid grid(Gallery of) {
		return new Grid(of.counts(), metrics, canvas.getClientArea().width);
	}

	private void arrange(Gallery next) {
		var anchor = Anchor.of(gallery, grid, top, top + page());
		boolean same = next == gallery;
		gallery = next;
		grid = grid(next);
		top = Math.clamp(anchor.top(next, grid), 0, Math.max(0, grid.height() - page()));
		int thumb = Math.clamp(page(), 1, Math.max(1, grid.height()));
		bar.setValues(top, 0, Math.max(1, grid.height()), thumb, Math.max(1, grid.rowHeight() / 3), Math.max(1, page() - grid.rowHeight() / 3));
		bar.setEnabled(grid.height() > page());
		canvas.redraw();
		if (!same) {
			canvas.setToolTipText(null);
		}
	}

	/// The series that have other files than those that were seen last.
	private Set<String> changed(Gallery next) {
		Grid.Range seen = grid.tiles(top, top + 2 * page());
		var other = new HashSet<String>();
		for (int i = seen.first(); i < seen.end(); i++) {
			int there = next.placeOf(gallery.tile(i).key());
			if (there >= 0 && next.tile(there).local() != gallery.tile(i).local()) {
				other.add(gallery.tile(i).key());
			}
		}
		return other;
	}

	private void paint(GC gc, Rectangle area) {
		gc.setBackground(canvas.getBackground());
		gc.fillRectangle(area);
		String hint = TileText.hint(gallery);
		if (!hint.isEmpty()) {
			EmptyHint.paint(gc, canvas, hint);
			looks.stop();
			return;
		}
		Grid.Range groups = grid.groups(top + area.y, top + area.y + area.height);
		for (int i = groups.first(); i < groups.end(); i++) {
			painter.heading(gc, gallery.groups().get(i), shifted(grid.heading(i)));
		}
		Size picture = picture(); // asks the window system, and so once for all tiles
		boolean focused = canvas.isFocusControl();
		Grid.Range tiles = grid.tiles(top + area.y, top + area.y + area.height);
		for (int i = tiles.first(); i < tiles.end(); i++) {
			String key = gallery.tile(i).key();
			var mark = new TilePainter.Mark(picking.selected().contains(key), focused && key.equals(picking.focus()));
			painter.tile(gc, gallery.tile(i), look(i, picture), bounds(i), metrics, mark);
		}
		looks.want(wanted());
	}

	/// What is seen, then what is seen after another page down.
	private List<Wanted> wanted() {
		Grid.Range soon = grid.tiles(top, top + 2 * page());
		Size picture = picture();
		var all = new ArrayList<Wanted>();
		for (int i = soon.first(); i < soon.end(); i++) {
			if (gallery.tile(i).place() != Place.REMOTE) {
				all.add(new Wanted(gallery.tile(i).key(), picture));
			}
		}
		return all;
	}

	private Size picture() {
		return size.picture(canvas.getMonitor().getZoom());
	}

	private Box shifted(Box box) {
		return new Box(box.x(), box.y() - top, box.width(), box.height());
	}
}
