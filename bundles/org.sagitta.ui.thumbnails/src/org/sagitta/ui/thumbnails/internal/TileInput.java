package org.sagitta.ui.thumbnails.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.sagitta.ui.thumbnails.internal.model.Box;
import org.sagitta.ui.thumbnails.internal.model.Gallery;
import org.sagitta.ui.thumbnails.internal.model.Move;
import org.sagitta.ui.thumbnails.internal.model.Picking;

/// Mouse and keyboard on the tiles, as in the file managers of the system.
final class TileInput {
	private final TileCanvas tiles;
	private final Runnable load;
	private final Runnable larger;
	private final Runnable smaller;
	private int pointedAt = -1;

	/// @param load what a double click and Enter do
	TileInput(TileCanvas tiles, Runnable load, Runnable larger, Runnable smaller) {
		this.tiles = tiles;
		this.load = load;
		this.larger = larger;
		this.smaller = smaller;
		Canvas canvas = tiles.control();
		canvas.addListener(SWT.MouseDown, this::pressed);
		canvas.addListener(SWT.MouseDoubleClick, this::doubleClicked);
		canvas.addListener(SWT.MouseMove, this::pointed);
		canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, TileInput::traverse);
		canvas.addListener(SWT.MenuDetect, this::menu);
		canvas.addListener(SWT.FocusIn, _ -> focused());
		canvas.addListener(SWT.FocusOut, _ -> canvas.redraw());
	}

	private void pressed(Event event) {
		tiles.control().setFocus();
		int place = tiles.at(event.x, event.y);
		Gallery gallery = tiles.gallery();
		Picking now = tiles.picking();
		boolean only = (event.stateMask & (SWT.MOD1 | SWT.SHIFT)) == 0;
		if (place < 0) {
			if (only) {
				tiles.pick(now.none());
			}
		} else if (event.button == 1) {
			tiles.pick(picked(now, gallery, place, event.stateMask));
		} else if (!now.selected().contains(gallery.tile(place).key())) {
			tiles.pick(now.one(gallery, place)); // what the context menu is about
		}
	}

	private static Picking picked(Picking now, Gallery gallery, int place, int keys) {
		if ((keys & SWT.SHIFT) != 0) {
			return now.upTo(gallery, place);
		}
		return (keys & SWT.MOD1) != 0 ? now.toggled(gallery, place) : now.one(gallery, place);
	}

	private void doubleClicked(Event event) {
		if (event.button == 1 && tiles.at(event.x, event.y) >= 0) {
			load.run();
		}
	}

	private void pointed(Event event) {
		int place = tiles.at(event.x, event.y);
		if (place != pointedAt || tiles.control().getToolTipText() == null) {
			pointedAt = place;
			// An ampersand would mark a mnemonic.
			tiles.control().setToolTipText(place < 0 ? null : TileText.tip(tiles.gallery().tile(place), tiles.look(place)).replace("&", "&&"));
		}
	}

	private void wheel(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0) {
			event.doit = false;
			(event.count > 0 ? larger : smaller).run();
		}
	}

	private void key(Event event) {
		if (tiles.gallery().size() == 0) {
			return;
		}
		Move move = switch (event.keyCode) {
			case SWT.ARROW_LEFT -> Move.LEFT;
			case SWT.ARROW_RIGHT -> Move.RIGHT;
			case SWT.ARROW_UP -> Move.UP;
			case SWT.ARROW_DOWN -> Move.DOWN;
			case SWT.PAGE_UP -> Move.PAGE_UP;
			case SWT.PAGE_DOWN -> Move.PAGE_DOWN;
			case SWT.HOME -> Move.FIRST;
			case SWT.END -> Move.LAST;
			default -> null;
		};
		if (move != null) {
			go(move, event.stateMask);
		} else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
			load.run();
		} else if (event.keyCode == ' ') {
			toggle(event.stateMask);
		}
	}

	private void go(Move move, int keys) {
		Gallery gallery = tiles.gallery();
		Picking now = tiles.picking();
		int from = gallery.placeOf(now.focus());
		int to = from < 0 ? tiles.grid().move(0, move == Move.LAST ? move : Move.FIRST, 0) : tiles.grid().move(from, move, tiles.page());
		if ((keys & SWT.SHIFT) == 0 && (keys & SWT.MOD1) != 0) {
			tiles.pick(now.at(gallery, to));
		} else {
			tiles.pick(picked(now, gallery, to, keys & SWT.SHIFT));
		}
	}

	private void toggle(int keys) {
		int place = tiles.gallery().placeOf(tiles.picking().focus());
		if (place >= 0) {
			tiles.pick(picked(tiles.picking(), tiles.gallery(), place, keys));
		}
	}

	/// Tab leaves the tiles, all else stays with them.
	private static void traverse(Event event) {
		event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
	}

	/// By the keyboard, the menu comes up at the tile, not at the mouse.
	private void menu(Event event) {
		int place = tiles.gallery().placeOf(tiles.picking().focus());
		if (event.detail == SWT.MENU_KEYBOARD && place >= 0) {
			Box box = tiles.bounds(place);
			Point point = tiles.control().toDisplay(box.x() + box.width() / 2, box.y() + box.height() / 2);
			event.x = point.x;
			event.y = point.y;
		}
	}

	/// The first time, the keyboard is at the first tile.
	private void focused() {
		if (!tiles.gallery().has(tiles.picking().focus()) && tiles.gallery().size() > 0) {
			tiles.pick(tiles.picking().at(tiles.gallery(), 0));
		}
		tiles.control().redraw();
	}
}
