package org.sagitta.ui.table;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

/// What can be done with the selected rows of a table: a button for each below it, and the same in its context menu.
public final class RowActions {
	private final Composite bar;
	private final MenuManager menu = new MenuManager();
	private final List<Button> buttons = new ArrayList<>();
	private final List<Action> actions = new ArrayList<>();

	/// @param parent has a grid layout
	public RowActions(Composite parent, Table table) {
		bar = new Composite(parent, SWT.NONE);
		RowLayoutFactory.fillDefaults().spacing(6).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		table.setMenu(menu.createContextMenu(table));
		table.addDisposeListener(_ -> menu.dispose());
	}

	/// @param text with its mnemonic
	public void add(String text, Runnable run) {
		var button = new Button(bar, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, _ -> run.run());
		buttons.add(button);
		var action = new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
		actions.add(action);
		menu.add(action);
	}

	public void enable(boolean possible) {
		buttons.forEach(button -> button.setEnabled(possible));
		actions.forEach(action -> action.setEnabled(possible));
	}
}
