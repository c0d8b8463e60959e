package org.sagitta.ui.internal.browse;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;

/// Makes items of menus.
final class Actions {
	private Actions() {
	}

	static Action push(String text, Runnable run) {
		return of(text, IAction.AS_PUSH_BUTTON, false, _ -> run.run());
	}

	static Action check(String text, boolean on, Runnable run) {
		return of(text, IAction.AS_CHECK_BOX, on, _ -> run.run());
	}

	/// @param run is not called for the item that is switched off by another one
	static Action radio(String text, boolean on, Runnable run) {
		return of(text, IAction.AS_RADIO_BUTTON, on, action -> {
			if (action.isChecked()) {
				run.run();
			}
		});
	}

	private static Action of(String text, int style, boolean on, java.util.function.Consumer<Action> run) {
		var action = new Action(text, style) {
			@Override
			public void run() {
				run.accept(this);
			}
		};
		if (style != IAction.AS_PUSH_BUTTON) {
			action.setChecked(on);
		}
		return action;
	}
}
