package org.sagitta.ui.thumbnails.internal;

import java.util.stream.IntStream;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.sagitta.ui.thumbnails.internal.model.Box;
import org.sagitta.ui.thumbnails.internal.model.Gallery;
import org.sagitta.ui.thumbnails.internal.model.Picking;

/// Tells screen readers of the tiles: a list whose items are the tiles, by their places.
final class TileAccess extends AccessibleControlAdapter {
	private final TileCanvas tiles;
	private final Accessible accessible;

	TileAccess(TileCanvas tiles) {
		this.tiles = tiles;
		accessible = tiles.control().getAccessible();
		accessible.addAccessibleControlListener(this);
		accessible.addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				name(event);
			}

			@Override
			public void getHelp(AccessibleEvent event) {
				event.result = event.childID == ACC.CHILDID_SELF ? TileText.hint(tiles.gallery()) : null;
			}
		});
	}

	/// There are other tiles, or another hint why there are none.
	void changed() {
		accessible.sendEvent(ACC.EVENT_NAME_CHANGED, null);
	}

	/// Other tiles are selected, or the keyboard is at another one.
	void picked(Picking before, Picking now) {
		int place = tiles.gallery().placeOf(now.focus());
		if (!before.focus().equals(now.focus()) && place >= 0) {
			accessible.setFocus(place);
		}
		if (!before.selected().equals(now.selected())) {
			accessible.selectionChanged();
		}
	}

	void name(AccessibleEvent event) {
		event.result = name(event.childID);
	}

	private String name(int child) {
		Gallery gallery = tiles.gallery();
		if (child >= 0 && child < gallery.size()) {
			return TileText.spoken(gallery.tile(child), tiles.look(child));
		}
		String hint = TileText.hint(gallery);
		return hint.isEmpty() ? Messages.view_name : Messages.view_name + ": " + hint;
	}

	@Override
	public void getRole(AccessibleControlEvent event) {
		event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
	}

	@Override
	public void getState(AccessibleControlEvent event) {
		boolean focus = tiles.control().isFocusControl();
		if (event.childID == ACC.CHILDID_SELF) {
			event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_MULTISELECTABLE | (focus ? ACC.STATE_FOCUSED : 0);
		} else if (event.childID >= 0 && event.childID < tiles.gallery().size()) {
			String key = tiles.gallery().tile(event.childID).key();
			event.detail = ACC.STATE_SELECTABLE | ACC.STATE_FOCUSABLE
					| (tiles.picking().selected().contains(key) ? ACC.STATE_SELECTED : 0)
					| (focus && key.equals(tiles.picking().focus()) ? ACC.STATE_FOCUSED : 0);
		}
	}

	@Override
	public void getChildCount(AccessibleControlEvent event) {
		event.detail = tiles.gallery().size();
	}

	@Override
	public void getChildren(AccessibleControlEvent event) {
		event.children = IntStream.range(0, tiles.gallery().size()).boxed().toArray();
	}

	@Override
	public void getFocus(AccessibleControlEvent event) {
		int place = tiles.gallery().placeOf(tiles.picking().focus());
		event.childID = !tiles.control().isFocusControl() ? ACC.CHILDID_NONE : place >= 0 ? place : ACC.CHILDID_SELF;
	}

	@Override
	public void getSelection(AccessibleControlEvent event) {
		Object[] selected = tiles.picking().selected().stream().map(tiles.gallery()::placeOf).filter(place -> place >= 0).toArray();
		event.childID = switch (selected.length) {
			case 0 -> ACC.CHILDID_NONE;
			case 1 -> (Integer) selected[0];
			default -> ACC.CHILDID_MULTIPLE;
		};
		event.children = selected;
	}

	@Override
	public void getLocation(AccessibleControlEvent event) {
		Canvas canvas = tiles.control();
		boolean child = event.childID >= 0 && event.childID < tiles.gallery().size();
		Rectangle area = canvas.getClientArea();
		Box box = child ? tiles.bounds(event.childID) : new Box(area.x, area.y, area.width, area.height);
		Point corner = canvas.toDisplay(box.x(), box.y());
		event.x = corner.x;
		event.y = corner.y;
		event.width = box.width();
		event.height = box.height();
	}

	@Override
	public void getChildAtPoint(AccessibleControlEvent event) {
		Point point = tiles.control().toControl(event.x, event.y);
		int place = tiles.at(point.x, point.y);
		event.childID = place >= 0 ? place : tiles.control().getClientArea().contains(point) ? ACC.CHILDID_SELF : ACC.CHILDID_NONE;
	}
}
