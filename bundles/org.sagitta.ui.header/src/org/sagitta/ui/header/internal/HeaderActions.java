package org.sagitta.ui.header.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.sagitta.database.Instance;
import org.sagitta.dicom.inspect.HeaderRow;

/// What can be copied of a header: the context menu of its tree, and the keys that it names. Runs in the background.
final class HeaderActions {
	private interface OfRows {
		HeaderCopies.Copy copy(List<HeaderRow> rows) throws IOException;
	}

	/// @param letter with Ctrl+Alt; 0 for none
	private record Key(char letter, IAction action) {
	}

	private final HeaderModel model;
	private final HeaderTable table;
	private final Consumer<String> say;
	private final Slot copying;
	private final MenuManager menu = new MenuManager();
	private final List<IAction> ofRows = new ArrayList<>();
	private final List<Key> keys = new ArrayList<>();

	/// @param say hears what was copied, or why it was not
	HeaderActions(HeaderModel model, HeaderTable table, Consumer<String> say) {
		this.model = model;
		this.table = table;
		this.say = say;
		Tree tree = table.control();
		copying = new Slot(tree.getDisplay());
		rows(Messages.copy_line, (char) 0, HeaderCopies::lines);
		rows(Messages.copy_value, 'v', HeaderCopies::values);
		rows(Messages.copy_path, 'p', HeaderCopies::paths);
		rows(Messages.copy_reference, 'r', HeaderCopies::references);
		menu.add(new Separator());
		IAction one = add(Messages.copy_header, 'h', () -> headers(model.instances().subList(model.first(), model.first() + 1)));
		IAction all = add(Messages.copy_all, 'a', () -> headers(model.instances()));
		menu.add(new Separator());
		add(Messages.unfold, (char) 0, table::unfoldAll);
		add(Messages.fold, (char) 0, table::foldAll);
		menu.addMenuListener(_ -> {
			ofRows.forEach(action -> action.setEnabled(!table.selected().isEmpty()));
			one.setEnabled(!model.instances().isEmpty());
			all.setEnabled(model.instances().size() > 1);
		});
		tree.setMenu(menu.createContextMenu(tree));
		tree.addListener(SWT.KeyDown, this::pressed);
		tree.addDisposeListener(_ -> {
			copying.cancel();
			menu.dispose();
		});
	}

	MenuManager menu() {
		return menu;
	}

	/// What Edit > Copy does.
	void copyLines() {
		copy(HeaderCopies::lines);
	}

	private void rows(String text, char letter, OfRows what) {
		ofRows.add(add(text, letter, () -> copy(what)));
	}

	private void copy(OfRows what) {
		List<HeaderRow> rows = table.selected();
		if (!rows.isEmpty()) {
			run(true, _ -> what.copy(rows));
		}
	}

	private void headers(List<Instance> instances) {
		if (!instances.isEmpty()) {
			List<Instance> those = List.copyOf(instances);
			run(those.size() == 1, monitor -> HeaderCopies.headers(those, model.reader(), monitor));
		}
	}

	private void run(boolean quiet, Slot.Work<HeaderCopies.Copy> work) {
		copying.run(Messages.copying, quiet, work, this::give,
				e -> say.accept(e instanceof OperationCanceledException ? "" : String.valueOf(e.getMessage())));
	}

	private void give(HeaderCopies.Copy copy) {
		if (!copy.text().isEmpty()) {
			var clipboard = new Clipboard(table.control().getDisplay());
			clipboard.setContents(new Object[] { copy.text() }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
		say.accept(copy.remark());
	}

	private IAction add(String text, char letter, Runnable run) {
		var action = new Action(letter == 0 ? text : text + "\tCtrl+Alt+" + Character.toUpperCase(letter)) {
			@Override
			public void run() {
				run.run();
			}
		};
		menu.add(action);
		if (letter != 0) {
			keys.add(new Key(letter, action));
		}
		return action;
	}

	private void pressed(Event event) {
		if (event.stateMask == (SWT.CTRL | SWT.ALT)) {
			String pressed = String.valueOf((char) event.keyCode).toLowerCase(Locale.ROOT);
			keys.stream().filter(key -> pressed.equals(String.valueOf(key.letter()))).findFirst().ifPresent(key -> {
				event.doit = false;
				key.action().run();
			});
		}
	}
}
