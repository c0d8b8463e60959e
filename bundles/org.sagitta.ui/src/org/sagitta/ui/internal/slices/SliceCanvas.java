package org.sagitta.ui.internal.slices;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sagitta.scene.Volume;
import org.sagitta.ui.async.Latest;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.scene.DisplayState.Shown;
import org.sagitta.ui.parts.Names;
import org.sagitta.view.Plane;
import org.sagitta.view.SliceView;

/// Paints one slice. It is rendered in the background, the newest wish wins; painting only copies the picture. User
/// interface's thread, but for what renders.
final class SliceCanvas {
	/// What is to be drawn.
	record Wish(SliceView view, int slice, Shown shown, Point size) {
	}

	private final Canvas canvas;
	private final Plane plane;
	private final Latest renderer;
	private Consumer<String> value = _ -> { };
	private Wish wish;
	private Wish painted;
	private Image image;

	SliceCanvas(Composite parent, Plane plane, String name, Consumer<RuntimeException> failed) {
		this.plane = plane;
		renderer = new Latest(failed);
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		canvas.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_BLACK));
		canvas.addListener(SWT.Paint, event -> SlicePainter.paint(event.gc, canvas.getClientArea(), image, painted));
		canvas.addListener(SWT.Resize, _ -> resized());
		canvas.addListener(SWT.Dispose, _ -> dispose());
		canvas.addListener(SWT.MouseMove, this::tellValue);
		canvas.addListener(SWT.MouseExit, _ -> value.accept(null));
		Names.of(canvas, () -> painted == null ? name : name + ", " + SlicePainter.position(painted));
	}

	Canvas control() {
		return canvas;
	}

	/// @param listener gets what is to be said of the voxel under the cursor, null for nothing
	void onValue(Consumer<String> listener) {
		value = listener;
	}

	/// Shows a volume, at its middle slice where it was not shown before, or nothing.
	void show(Shown shown) {
		if (canvas.isDisposed()) {
			return;
		}
		if (shown == null) {
			wish = null;
			painted = null;
			replace(null);
		} else if (wish != null && wish.shown().volume() == shown.volume()) {
			ask(new Wish(wish.view(), wish.slice(), shown, size()));
		} else {
			open(shown);
		}
	}

	/// Goes some slices on; back for negative numbers.
	void scroll(int slices) {
		if (wish != null) {
			goTo(wish.slice() + slices);
		}
	}

	void goTo(int slice) {
		if (wish != null) {
			ask(new Wish(wish.view(), Math.clamp(slice, 0, wish.view().count() - 1), wish.shown(), size()));
		}
	}

	/// What is shown, or nothing (null) before a volume is.
	Wish wish() {
		return wish;
	}

	/// The wish whose picture is on the screen; null before one is.
	Wish painted() {
		return painted;
	}

	private void open(Shown shown) {
		Volume volume = shown.volume();
		renderer.submit(() -> {
			var view = new SliceView(volume, plane);
			Throttle.later(canvas.getDisplay(), () -> {
				if (!canvas.isDisposed()) {
					ask(new Wish(view, view.count() / 2, shown, size()));
				}
			});
		});
	}

	private void ask(Wish next) {
		wish = next;
		renderer.submit(() -> {
			Point size = next.size();
			ImageData pixels = Pixels.of(next.view().render(next.slice(), next.shown().window(), size.x, size.y));
			Throttle.later(canvas.getDisplay(), () -> ready(next, pixels));
		});
	}

	private void ready(Wish done, ImageData pixels) {
		if (!canvas.isDisposed() && wish != null && wish.view() == done.view()) {
			painted = done;
			replace(new Image(canvas.getDisplay(), pixels));
		}
	}

	private void replace(Image next) {
		if (image != null) {
			image.dispose();
		}
		image = next;
		canvas.redraw();
	}

	private void resized() {
		if (wish != null) {
			goTo(wish.slice());
		}
	}

	private Point size() {
		Rectangle area = canvas.getClientArea();
		return new Point(Math.max(1, area.width), Math.max(1, area.height));
	}

	private void tellValue(Event event) {
		if (painted != null) {
			double number = painted.view().valueAt(painted.slice(), event.x, event.y, painted.size().x, painted.size().y);
			value.accept(Double.isNaN(number) ? null : SlicePainter.value(painted, number));
		}
	}

	private void dispose() {
		if (image != null) {
			image.dispose();
		}
	}
}
