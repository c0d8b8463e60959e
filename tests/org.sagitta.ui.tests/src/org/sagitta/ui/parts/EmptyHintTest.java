package org.sagitta.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sagitta.ui.testkit.Ui;

class EmptyHintTest {
	private static final String HINT = "Drop files or folders here, or choose a command of the menu to import them";
	private final Shell shell = new Shell(Display.getCurrent(), SWT.NO_TRIM);

	@AfterEach
	void close() {
		shell.dispose();
	}

	@Test
	void aNarrowTableHasItInSeveralLinesInsideItsWidth() {
		boolean[] wide = rows(700);
		boolean[] narrow = rows(150);
		assertEquals(1, blocks(wide), "one line where there is room");
		assertTrue(blocks(narrow) >= 3, blocks(narrow) + " lines");
	}

	/// Which rows of a table of this width have something of the hint; none of it may be at the edges.
	private boolean[] rows(int width) {
		shell.setLayout(new FillLayout());
		var table = new Table(shell, SWT.NONE);
		shell.setBounds(0, 0, width, 260);
		shell.layout();
		shell.open();
		Ui.pump(50);
		var image = new Image(shell.getDisplay(), width, 260);
		var gc = new GC(image);
		EmptyHint.paint(gc, table, HINT);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		table.dispose();
		assertTrue(IntStream.range(0, 260).noneMatch(y -> ink(data, 1, y) || ink(data, width - 2, y)), "cut off at an edge");
		var rows = new boolean[260];
		IntStream.range(0, 260).forEach(y -> rows[y] = IntStream.range(0, width).anyMatch(x -> ink(data, x, y)));
		return rows;
	}

	private static boolean ink(ImageData data, int x, int y) {
		return data.palette.getRGB(data.getPixel(x, y)).getHSB()[2] < 0.9f;
	}

	/// How many runs of rows there are with something in them; a line of letters is one, apart from the dots of an i.
	private static int blocks(boolean[] rows) {
		int blocks = 0;
		int empty = 2;
		for (boolean ink : rows) {
			blocks += ink && empty >= 2 ? 1 : 0;
			empty = ink ? 0 : empty + 1;
		}
		return blocks;
	}
}
