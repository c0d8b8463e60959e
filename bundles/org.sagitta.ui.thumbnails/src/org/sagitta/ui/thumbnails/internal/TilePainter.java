package org.sagitta.ui.thumbnails.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.sagitta.ui.thumbnails.internal.model.Box;
import org.sagitta.ui.thumbnails.internal.model.Group;
import org.sagitta.ui.thumbnails.internal.model.Lines;
import org.sagitta.ui.thumbnails.internal.model.Metrics;
import org.sagitta.ui.thumbnails.internal.model.Place;
import org.sagitta.ui.thumbnails.internal.model.Tile;
import org.sagitta.ui.thumbnails.internal.pictures.Look;

/// Paints tiles and headings in the colours of the control; what lies on the black of a picture is white on black in any theme.
final class TilePainter {
	/// How a tile stands out.
	record Mark(boolean selected, boolean focused) {
	}

	private static final int REMEMBERED = 2000;
	private static final int INSET = 3;
	private static final int BEHIND_WORDS = 170;

	private final Control control;
	private final Font bold;
	private final Map<Place, Image> places;
	private final Image loaded;
	private final Image document;
	private final Image warning;
	private final Image cloud;
	/// The lines of texts by their width: to measure them takes longer than to paint them.
	private final Map<String, List<String>> lines = new LinkedHashMap<>(64, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
			return size() > REMEMBERED;
		}
	};

	TilePainter(Control control) {
		this.control = control;
		var resources = new LocalResourceManager(JFaceResources.getResources(control.getDisplay()), control);
		bold = resources.create(FontDescriptor.createFrom(control.getFont()).setStyle(SWT.BOLD));
		places = Map.of(Place.LOCAL, resources.create(Icons.of("local")), Place.PARTIAL, resources.create(Icons.of("partial")), Place.REMOTE,
				resources.create(Icons.of("remote")));
		loaded = resources.create(Icons.of("loaded"));
		document = resources.create(Icons.of("document"));
		warning = resources.create(Icons.of("failed"));
		cloud = resources.create(Icons.of("cloud"));
	}

	void heading(GC gc, Group group, Box box) {
		gc.setFont(bold);
		gc.setForeground(control.getForeground());
		String text = line(gc, TileText.heading(group), box.width());
		int middle = box.y() + box.height() / 2;
		Point size = gc.stringExtent(text);
		gc.drawString(text, box.x(), middle - size.y / 2, true);
		gc.setForeground(system(SWT.COLOR_WIDGET_NORMAL_SHADOW));
		if (size.x + 2 * INSET < box.width()) {
			gc.drawLine(box.x() + size.x + 2 * INSET, middle, box.x() + box.width(), middle);
		}
		gc.setFont(control.getFont());
	}

	/// @param look null before it is known
	void tile(GC gc, Tile tile, Look<Image> look, Box box, Metrics metrics, Mark mark) {
		if (mark.selected()) {
			gc.setBackground(system(SWT.COLOR_LIST_SELECTION));
			gc.fillRoundRectangle(box.x(), box.y(), box.width(), box.height(), 2 * INSET, 2 * INSET);
		}
		var square = new Rectangle(box.x() + (box.width() - metrics.edge()) / 2, box.y() + Metrics.PADDING, metrics.edge(), metrics.edge());
		square(gc, tile, look, square);
		overlays(gc, tile, square);
		gc.setForeground(mark.selected() ? system(SWT.COLOR_LIST_SELECTION_TEXT) : control.getForeground());
		int y = square.y + square.height + Metrics.PADDING;
		for (String line : lines(gc, TileText.title(tile), box.width() - 2 * Metrics.PADDING, Metrics.LINES)) {
			gc.drawString(line, box.x() + (box.width() - gc.stringExtent(line).x) / 2, y, true);
			y += metrics.line();
		}
		if (mark.focused()) {
			gc.setForeground(control.getForeground());
			gc.drawFocus(box.x(), box.y(), box.width(), box.height());
		}
	}

	/// The picture, or what stands for it, on black.
	private void square(GC gc, Tile tile, Look<Image> look, Rectangle square) {
		gc.setBackground(system(SWT.COLOR_BLACK));
		gc.fillRectangle(square);
		switch (look) {
			case Look.Picture<Image>(Image image, _) -> {
				Rectangle whole = image.getBounds();
				gc.drawImage(image, 0, 0, whole.width, whole.height, square.x, square.y, square.width, square.height);
			}
			case Look.Document<Image> _ -> middle(gc, document, square);
			case Look.Failed<Image> _ -> middle(gc, warning, square);
			case null -> {
				if (tile.place() == Place.REMOTE) {
					middle(gc, cloud, square);
				}
			}
		}
		gc.setForeground(system(SWT.COLOR_WIDGET_NORMAL_SHADOW));
		gc.drawRectangle(square.x, square.y, square.width - 1, square.height - 1);
	}

	private static void middle(GC gc, Image image, Rectangle square) {
		Rectangle size = image.getBounds();
		gc.drawImage(image, square.x + (square.width - size.width) / 2, square.y + (square.height - size.height) / 2);
	}

	/// The modality at the top left, the state at the top right, the count at the bottom right.
	private void overlays(GC gc, Tile tile, Rectangle square) {
		int right = square.x + square.width - INSET;
		right = symbol(gc, places.get(tile.place()), right, square.y + INSET);
		if (tile.loaded()) {
			right = symbol(gc, loaded, right, square.y + INSET);
		}
		if (!tile.modality().isBlank()) {
			words(gc, line(gc, tile.modality(), right - square.x - 4 * INSET), square.x + INSET, square.y + INSET);
		}
		String count = tile.expected() > 0 ? tile.instances() + "/" + tile.expected() : Integer.toString(tile.instances());
		Point size = gc.stringExtent(count);
		words(gc, count, square.x + square.width - size.x - 3 * INSET, square.y + square.height - size.y - INSET);
	}

	/// @return where the next one to the left ends
	private static int symbol(GC gc, Image image, int right, int y) {
		int left = right - image.getBounds().width;
		gc.drawImage(image, left, y);
		return left - 1;
	}

	private void words(GC gc, String text, int x, int y) {
		Point size = gc.stringExtent(text);
		gc.setAlpha(BEHIND_WORDS);
		gc.setBackground(system(SWT.COLOR_BLACK));
		gc.fillRoundRectangle(x, y, size.x + 2 * INSET, size.y, 2 * INSET, 2 * INSET);
		gc.setAlpha(255);
		gc.setForeground(system(SWT.COLOR_WHITE));
		gc.drawString(text, x + INSET, y, true);
	}

	private String line(GC gc, String text, int width) {
		List<String> one = lines(gc, text, width, 1);
		return one.isEmpty() ? "" : one.getFirst();
	}

	private List<String> lines(GC gc, String text, int width, int most) {
		String key = most + "/" + width + (gc.getFont().equals(bold) ? "b" : "") + text;
		return lines.computeIfAbsent(key, _ -> new Lines(width, part -> gc.stringExtent(part).x).of(text, most));
	}

	private Color system(int colour) {
		return control.getDisplay().getSystemColor(colour);
	}
}
