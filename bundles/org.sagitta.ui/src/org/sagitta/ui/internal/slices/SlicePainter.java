package org.sagitta.ui.internal.slices;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.sagitta.scene.Window;
import org.sagitta.ui.internal.Messages;

/// Draws a picture with the patient's sides at its edges and what it is in its corners.
final class SlicePainter {
	private static final int MARGIN = 6;

	private SlicePainter() {
	}

	static void paint(GC gc, Rectangle area, Image image, SliceCanvas.Wish painted) {
		gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_BLACK));
		gc.fillRectangle(area);
		gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_GRAY));
		if (image == null || painted == null) {
			at(gc, Messages.slice_nothing, area.width / 2, area.height / 2, 0.5, 0.5);
			return;
		}
		Rectangle size = image.getBounds();
		gc.drawImage(image, (area.width - size.width) / 2, (area.height - size.height) / 2);
		String edges = painted.view().edgeLabels().replace(" ", "");
		gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_YELLOW));
		at(gc, edges.substring(0, 1), MARGIN, area.height / 2, 0, 0.5);
		at(gc, edges.substring(1, 2), area.width - MARGIN, area.height / 2, 1, 0.5);
		at(gc, edges.substring(2, 3), area.width / 2, MARGIN, 0.5, 0);
		at(gc, edges.substring(3, 4), area.width / 2, area.height - MARGIN, 0.5, 1);
		gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
		at(gc, painted.shown().node().name(), MARGIN, MARGIN, 0, 0);
		at(gc, position(painted), MARGIN, area.height - MARGIN, 0, 1);
		at(gc, window(painted.shown().window()), area.width - MARGIN, area.height - MARGIN, 1, 1);
	}

	/// Which slice it is, and where in the patient.
	static String position(SliceCanvas.Wish painted) {
		return NLS.bind(Messages.slice_position, new Object[] { painted.slice() + 1, painted.view().count(),
				String.format("%.1f", painted.view().offset(painted.slice()) + 0.0) });
	}

	static String value(SliceCanvas.Wish painted, double number) {
		return NLS.bind(Messages.slice_value, SlicePart.number(number), painted.shown().volume().units()).strip();
	}

	private static String window(Window window) {
		return NLS.bind(Messages.slice_level, SlicePart.number(window.centre()), SlicePart.number(window.width()));
	}

	/// @param left how much of the text is left of x, 0 to 1
	/// @param above how much of it is above y, 0 to 1
	private static void at(GC gc, String text, int x, int y, double left, double above) {
		Point size = gc.textExtent(text);
		gc.drawText(text, x - (int) (size.x * left), y - (int) (size.y * above), true);
	}
}
