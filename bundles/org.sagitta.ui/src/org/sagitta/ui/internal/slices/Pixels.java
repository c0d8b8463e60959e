package org.sagitta.ui.internal.slices;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.sagitta.view.Picture;

/// From our pictures to those of the window system.
final class Pixels {
	private static final PaletteData GREYS = greys();

	private Pixels() {
	}

	static ImageData of(Picture picture) {
		return new ImageData(picture.width(), picture.height(), 8, GREYS, 1, picture.grey());
	}

	private static PaletteData greys() {
		var colours = new RGB[256];
		for (int i = 0; i < colours.length; i++) {
			colours[i] = new RGB(i, i, i);
		}
		return new PaletteData(colours);
	}
}
