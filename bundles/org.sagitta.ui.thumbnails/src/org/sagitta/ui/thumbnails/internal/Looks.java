package org.sagitta.ui.thumbnails.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.sagitta.thumbnails.Size;
import org.sagitta.ui.async.Latest;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.thumbnails.internal.pictures.Fetching;
import org.sagitta.ui.thumbnails.internal.pictures.Kept;
import org.sagitta.ui.thumbnails.internal.pictures.Look;
import org.sagitta.ui.thumbnails.internal.pictures.Supply;
import org.sagitta.ui.thumbnails.internal.pictures.Wanted;

/// The pictures that a control paints: those that were seen last stay in memory, up to a bound. User interface's thread, but for what
/// is fetched.
final class Looks implements Fetching.Taker<ImageData> {
	static final long MEMORY = 64 << 20;
	/// How long a series must be at rest before its picture is made again: during an import its middle moves with each file.
	private static final int REST_MS = 1000;

	private static final long PORTION_NS = 8_000_000;

	/// What was fetched and is not on the screen yet.
	private record Arrival(Wanted wanted, Look<ImageData> look) {
	}

	private final Control control;
	private final Display display;
	private final Kept<Wanted, Look<Image>> kept = new Kept<>(MEMORY, Looks::bytes, this::gone);
	private final Map<Wanted, Path> paths = new ConcurrentHashMap<>();
	private final Fetching<ImageData> fetching;
	private final Set<String> changed = new HashSet<>();
	private final Runnable again = this::askAgain;
	private final Queue<Arrival> arrived = new ConcurrentLinkedQueue<>();
	private final AtomicBoolean draining = new AtomicBoolean();
	private Set<Wanted> wanted = Set.of();

	Looks(Control control, Supply supply) {
		this.control = control;
		display = control.getDisplay();
		var latest = new Latest(e -> ILog.of(Looks.class).error(e.getMessage(), e));
		fetching = new Fetching<>(supply::thumbnails, Looks::read, latest::submit, this);
		control.addListener(SWT.Dispose, _ -> {
			fetching.stop();
			kept.clear();
		});
	}

	/// What to show of a series now: that of another size while there is none of this one; null where nothing is known.
	Look<Image> of(String series, Size size) {
		Look<Image> look = kept.get(new Wanted(series, size));
		for (int i = Size.values().length - 1; i >= 0 && look == null; i--) {
			look = kept.get(new Wanted(series, Size.values()[i]));
		}
		return look;
	}

	/// Says what is seen, the most urgent first.
	void want(List<Wanted> seen) {
		wanted = Set.copyOf(seen);
		fetching.want(seen);
	}

	/// Nothing is seen.
	void stop() {
		wanted = Set.of();
		fetching.stop();
	}

	/// Other instances may be in the middle of these series now.
	void changed(Set<String> series) {
		if (!series.isEmpty()) {
			changed.addAll(series);
			display.timerExec(REST_MS, again);
		}
	}

	/// Forgets everything.
	void clear() {
		stop();
		arrived.clear();
		kept.clear();
		control.redraw();
	}

	/// What the pictures take in memory.
	long bytes() {
		return kept.total();
	}

	@Override
	public void take(Wanted each, Look<ImageData> look) {
		if (look instanceof Look.Picture<ImageData>(_, Path png)) {
			paths.put(each, png);
		}
		arrived.add(new Arrival(each, look));
		if (!draining.getAndSet(true)) {
			Throttle.later(display, this::drain);
		}
	}

	@Override
	public boolean has(Wanted each, Path png) {
		return png.equals(paths.get(each));
	}

	private void askAgain() {
		if (!control.isDisposed()) {
			fetching.again(changed);
			changed.clear();
			control.redraw(); // which wants again what is seen
		}
	}

	/// Takes what arrived, in small portions: a screen full of pictures at once would keep the window from answering.
	private void drain() {
		draining.set(false);
		if (control.isDisposed()) {
			return;
		}
		long end = System.nanoTime() + PORTION_NS;
		while (System.nanoTime() < end) {
			Arrival next = arrived.poll();
			if (next == null) {
				break;
			}
			put(next.wanted(), next.look());
		}
		control.redraw();
		if (!arrived.isEmpty() && !draining.getAndSet(true)) {
			Throttle.later(display, this::drain);
		}
	}

	private void put(Wanted each, Look<ImageData> look) {
		Look<Image> shown = switch (look) {
			case Look.Picture<ImageData>(ImageData data, Path png) -> new Look.Picture<>(image(data), png);
			case Look.Document<ImageData> _ -> new Look.Document<>();
			case Look.Failed<ImageData>(String reason) -> new Look.Failed<>(reason);
		};
		kept.put(each, shown, wanted::contains);
	}

	/// With as many pixels as the file on a screen of that zoom, and half of them on one of 100 %.
	private Image image(ImageData data) {
		int zoom = control.getMonitor().getZoom();
		if (zoom <= 100) {
			return new Image(display, (int asked) -> asked == 100 ? data : null);
		}
		return new Image(display, (int asked) -> switch (asked) {
			case 100 -> data.scaledTo(data.width / 2, data.height / 2);
			case 200 -> data;
			default -> null;
		});
	}

	private static ImageData read(Path png) throws IOException {
		try {
			return new ImageData(png.toString());
		} catch (SWTException e) {
			throw new IOException(e.getMessage() + ": " + png, e);
		}
	}

	private static long bytes(Wanted each) {
		return 4L * each.size().pixels() * each.size().pixels();
	}

	private void gone(Wanted each, Look<Image> look) {
		if (look instanceof Look.Picture<Image>(Image image, Path png)) {
			image.dispose();
			paths.remove(each, png);
		}
	}
}
