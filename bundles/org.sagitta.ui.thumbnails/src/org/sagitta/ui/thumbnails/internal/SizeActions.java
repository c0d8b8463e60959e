package org.sagitta.ui.thumbnails.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.sagitta.ui.thumbnails.internal.model.TileSize;

/// The sizes in the view's menu.
final class SizeActions {
	private final Map<TileSize, Action> actions = new EnumMap<>(TileSize.class);

	SizeActions(Consumer<TileSize> choose, IMenuManager menu, TileSize now) {
		for (TileSize size : TileSize.values()) {
			var action = new Action(name(size), IAction.AS_RADIO_BUTTON) {
				@Override
				public void run() {
					if (isChecked()) { // the one that was chosen before runs, too
						choose.accept(size);
					}
				}
			};
			actions.put(size, action);
			menu.add(action);
		}
		show(now);
	}

	void show(TileSize size) {
		actions.forEach((each, action) -> action.setChecked(each == size));
	}

	private static String name(TileSize size) {
		return switch (size) {
			case SMALL -> Messages.size_small;
			case MEDIUM -> Messages.size_medium;
			case LARGE -> Messages.size_large;
		};
	}
}
