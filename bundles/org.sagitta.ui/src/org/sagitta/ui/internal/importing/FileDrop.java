package org.sagitta.ui.internal.importing;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/// Imports files and folders that are dropped on a control, in the way that the user chose at the last import.
public final class FileDrop extends DropTargetAdapter {
	private final Imports imports;
	private final ImportSettings settings = new ImportSettings();

	private FileDrop(Imports imports) {
		this.imports = imports;
	}

	public static void on(Control control, Imports imports) {
		var target = new DropTarget(control, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE | DND.DROP_DEFAULT);
		target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
		target.addDropListener(new FileDrop(imports));
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		accept(event);
	}

	@Override
	public void dragOperationChanged(DropTargetEvent event) {
		accept(event);
	}

	@Override
	public void dropAccept(DropTargetEvent event) {
		accept(event);
	}

	@Override
	public void drop(DropTargetEvent event) {
		if (event.data instanceof String[] names && names.length > 0) {
			imports.start(settings.request(Arrays.stream(names).map(Path::of).toList()));
		} else {
			event.detail = DND.DROP_NONE;
		}
	}

	/// Always a copy or a link: answering "move" would let the other program delete its files.
	private void accept(DropTargetEvent event) {
		boolean files = FileTransfer.getInstance().isSupportedType(event.currentDataType);
		event.detail = !files || !imports.possible() ? DND.DROP_NONE : (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY
				: event.operations & DND.DROP_LINK;
	}
}
