package org.sagitta.ui.internal.database;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.sagitta.ui.internal.Messages;

/// Asks for the folder of a database.
final class DatabaseFolder {
	private DatabaseFolder() {
	}

	static Optional<Path> choose(Shell shell, Path start) {
		var dialog = new DirectoryDialog(shell, SWT.OPEN);
		dialog.setText(Messages.database_title);
		dialog.setMessage(Messages.database_choose_message);
		dialog.setFilterPath(start.toString());
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}
}
