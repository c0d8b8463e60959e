package org.sagitta.ui.internal.slices;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.sagitta.scene.Volume;
import org.sagitta.scene.Window;
import org.sagitta.ui.internal.scene.DisplayState.Shown;
import org.sagitta.ui.internal.scene.DisplayState;

/// Mouse and keys of a slice: the wheel, arrow and page keys go from slice to slice, dragging changes the window (to the right
/// wider, down darker), the keys 1 to 9 choose a preset.
final class SliceInput {
	private static final int PAGE = 10;
	/// How far one drags, in points, to change the window by the whole range of values.
	private static final double WHOLE_RANGE = 600;

	private final SliceCanvas slices;
	private final DisplayState display;
	private final Cursor dragging;
	private Point start;
	private Window before;

	SliceInput(SliceCanvas slices, DisplayState display) {
		this.slices = slices;
		this.display = display;
		Canvas canvas = slices.control();
		dragging = canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL);
		canvas.addListener(SWT.MouseVerticalWheel, event -> slices.scroll(Integer.signum(event.count)));
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.addListener(SWT.MouseDown, this::down);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, _ -> up());
	}

	private void key(Event event) {
		switch (event.keyCode) {
			case SWT.ARROW_UP, SWT.ARROW_RIGHT -> slices.scroll(1);
			case SWT.ARROW_DOWN, SWT.ARROW_LEFT -> slices.scroll(-1);
			case SWT.PAGE_UP -> slices.scroll(PAGE);
			case SWT.PAGE_DOWN -> slices.scroll(-PAGE);
			case SWT.HOME -> slices.goTo(0);
			case SWT.END -> slices.goTo(Integer.MAX_VALUE);
			default -> preset(event.character - '1');
		}
	}

	private void preset(int index) {
		List<Window> windows = display.shown().map(Shown::volume).map(Volume::windows).orElse(List.of());
		if (index >= 0 && index < Math.min(9, windows.size())) {
			display.window(windows.get(index));
		}
	}

	private void down(Event event) {
		slices.control().setFocus();
		if (event.button == 1) {
			start = new Point(event.x, event.y);
			before = display.shown().map(Shown::window).orElse(null);
			slices.control().setCursor(dragging);
		}
	}

	private void move(Event event) {
		if (start != null && before != null) {
			display.shown().ifPresent(shown -> {
				double range = Math.max(1e-6, shown.volume().maximum() - shown.volume().minimum());
				double width = Math.max(range >= 100 ? 1 : range / 10_000, before.width() + (event.x - start.x) * range / WHOLE_RANGE);
				double centre = before.centre() + (event.y - start.y) * range / WHOLE_RANGE;
				display.window(new Window("", rounded(centre, range), rounded(width, range)));
			});
		}
	}

	/// Whole numbers where the values are large enough for them.
	private static double rounded(double value, double range) {
		return range >= 100 ? Math.rint(value) : value;
	}

	private void up() {
		start = null;
		slices.control().setCursor(null);
	}
}
