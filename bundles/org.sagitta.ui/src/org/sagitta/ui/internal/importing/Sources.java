package org.sagitta.ui.internal.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.sagitta.ui.internal.Messages;
import org.sagitta.ui.parts.Names;

/// The list of files and folders to import, with buttons that add to it and take from it; they can be dropped on it, too.
final class Sources {
	private final ImportSettings settings;
	private final Runnable changed;
	private final List<Path> paths = new ArrayList<>();
	private final org.eclipse.swt.widgets.List list;
	private final Button takeOff;

	/// @param parent has a grid of two columns
	Sources(Composite parent, ImportSettings settings, Runnable changed) {
		this.settings = settings;
		this.changed = changed;
		list = new org.eclipse.swt.widgets.List(parent, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL | SWT.MULTI);
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 90).applyTo(list);
		Names.of(list, Messages.import_what);
		var buttons = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().applyTo(buttons);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		button(buttons, Messages.import_add_folder, this::addFolder);
		button(buttons, Messages.import_add_files, this::addFiles);
		takeOff = button(buttons, Messages.import_take_off, this::takeOff);
		takeOff.setEnabled(false);
		list.addListener(SWT.Selection, _ -> takeOff.setEnabled(list.getSelectionCount() > 0));
		var target = new DropTarget(list, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT);
		target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
		target.addDropListener(new Dropped());
	}

	List<Path> paths() {
		return List.copyOf(paths);
	}

	void add(List<Path> more) {
		more.stream().filter(path -> !paths.contains(path)).forEach(paths::add);
		show();
	}

	private void addFolder() {
		var dialog = new DirectoryDialog(list.getShell(), SWT.OPEN);
		dialog.setFilterPath(settings.folder());
		dialog.setMessage(Messages.import_folder_message);
		String chosen = dialog.open();
		if (chosen != null) {
			settings.rememberFolder(chosen);
			add(List.of(Path.of(chosen)));
		}
	}

	private void addFiles() {
		var dialog = new FileDialog(list.getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setFilterPath(settings.folder());
		if (dialog.open() != null) {
			Path folder = Path.of(dialog.getFilterPath());
			settings.rememberFolder(folder.toString());
			add(Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
		}
	}

	private void takeOff() {
		for (String text : list.getSelection()) {
			paths.remove(Path.of(text));
		}
		show();
	}

	private void show() {
		list.setItems(paths.stream().map(Path::toString).toArray(String[]::new));
		takeOff.setEnabled(false);
		changed.run();
	}

	private static Button button(Composite parent, String text, Runnable run) {
		var button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, _ -> run.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	private final class Dropped extends DropTargetAdapter {
		@Override
		public void dragEnter(DropTargetEvent event) {
			event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : event.operations & DND.DROP_LINK;
		}

		@Override
		public void drop(DropTargetEvent event) {
			if (event.data instanceof String[] names) {
				add(Arrays.stream(names).map(Path::of).toList());
			}
		}
	}
}
