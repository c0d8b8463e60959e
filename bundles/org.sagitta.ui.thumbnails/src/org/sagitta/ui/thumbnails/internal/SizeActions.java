package org.sagitta.ui.thumbnails.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.sagitta.ui.thumbnails.internal.model.TileSize;

/// The sizes in the view's menu, and the way from one to the next in its tool bar.
final class SizeActions {
	private final Map<TileSize, Action> actions = new EnumMap<>(TileSize.class);
	private final Consumer<TileSize> choose;
	private final Action larger;
	private final Action smaller;
	private TileSize shown;

	SizeActions(Consumer<TileSize> choose, IActionBars bars, TileSize now) {
		this.choose = choose;
		for (TileSize size : TileSize.values()) {
			Action action = action(name(size), IAction.AS_RADIO_BUTTON, () -> chosen(size));
			actions.put(size, action);
			bars.getMenuManager().add(action);
		}
		smaller = action(Messages.size_smaller, IAction.AS_PUSH_BUTTON, () -> choose.accept(shown.smaller()));
		smaller.setImageDescriptor(Icons.of("smaller"));
		larger = action(Messages.size_larger, IAction.AS_PUSH_BUTTON, () -> choose.accept(shown.larger()));
		larger.setImageDescriptor(Icons.of("larger"));
		bars.getToolBarManager().add(smaller);
		bars.getToolBarManager().add(larger);
		show(now);
	}

	void show(TileSize size) {
		shown = size;
		actions.forEach((each, action) -> action.setChecked(each == size));
		smaller.setEnabled(size.smaller() != size);
		larger.setEnabled(size.larger() != size);
	}

	/// The one that was chosen before runs, too, when another one is.
	private void chosen(TileSize size) {
		if (actions.get(size).isChecked()) {
			choose.accept(size);
		}
	}

	private static Action action(String text, int style, Runnable run) {
		return new Action(text, style) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	private static String name(TileSize size) {
		return switch (size) {
			case SMALL -> Messages.size_small;
			case MEDIUM -> Messages.size_medium;
			case LARGE -> Messages.size_large;
		};
	}
}
