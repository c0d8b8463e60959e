package org.sagitta.ui.internal.slices;

import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.sagitta.scene.Window;
import org.sagitta.ui.async.Throttle;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.internal.scene.DisplayState;
import org.sagitta.view.Plane;

/// Slices of the shown volume in one plane; which one, the view's id says.
public final class SlicePart extends ViewPart {
	private static final Map<String, Plane> PLANES = Map.of(Ids.AXIAL, Plane.AXIAL, Ids.SAGITTAL, Plane.SAGITTAL, Ids.CORONAL, Plane.CORONAL);

	private DisplayState display;
	private SliceCanvas canvas;
	private final DisplayState.Listener listener = () -> Throttle.later(canvas.control().getDisplay(), () -> canvas.show(display.shown().orElse(null)));

	@Override
	public void createPartControl(Composite parent) {
		display = getSite().getService(DisplayState.class);
		parent.setLayout(new FillLayout());
		canvas = new SliceCanvas(parent, PLANES.get(getSite().getId()), getPartName(), e -> ILog.of(SlicePart.class).error(e.getMessage(), e));
		canvas.onValue(text -> getViewSite().getActionBars().getStatusLineManager().setMessage(text));
		new SliceInput(canvas, display);
		var menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::addPresets);
		canvas.control().setMenu(menu.createContextMenu(canvas.control()));
		IMenuManager bar = getViewSite().getActionBars().getMenuManager();
		bar.setRemoveAllWhenShown(true);
		bar.addMenuListener(this::addPresets);
		addPresets(bar);
		display.addListener(listener);
		canvas.show(display.shown().orElse(null));
	}

	@Override
	public void setFocus() {
		canvas.control().setFocus();
	}

	@Override
	public void dispose() {
		display.removeListener(listener);
		super.dispose();
	}

	SliceCanvas canvas() {
		return canvas;
	}

	private void addPresets(IMenuManager menu) {
		var windows = display.shown().map(s -> s.volume().windows()).orElse(java.util.List.of());
		if (windows.isEmpty()) {
			Action none = new PresetAction(Messages.slice_no_presets, () -> { });
			none.setEnabled(false);
			menu.add(none);
		}
		for (int i = 0; i < windows.size(); i++) {
			Window window = windows.get(i);
			var action = new PresetAction(text(i, window), () -> display.window(window));
			action.setChecked(display.shown().filter(s -> s.window().equals(window)).isPresent());
			menu.add(action);
		}
	}

	private static String text(int index, Window window) {
		String name = window.name().isBlank() ? NLS.bind(Messages.slice_window, index + 1) : window.name();
		String values = NLS.bind(Messages.slice_preset, new Object[] { name.replace("&", "&&"), number(window.centre()), number(window.width()) });
		return index < 9 ? "&" + (index + 1) + " " + values : values;
	}

	static String number(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : String.format("%.4g", value);
	}

	private static final class PresetAction extends Action {
		private final Runnable run;

		PresetAction(String text, Runnable run) {
			super(text, IAction.AS_RADIO_BUTTON);
			this.run = run;
		}

		@Override
		public void run() {
			run.run();
		}
	}
}
