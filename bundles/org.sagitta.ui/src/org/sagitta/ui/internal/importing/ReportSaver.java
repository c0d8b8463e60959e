package org.sagitta.ui.internal.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.sagitta.ui.async.Background;
import org.sagitta.ui.internal.Ids;
import org.sagitta.ui.internal.Messages;

/// Saves a report where the user wants it.
final class ReportSaver {
	private ReportSaver() {
	}

	static void save(Shell shell, String csv) {
		var dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setFileName(Messages.report_file_name);
		dialog.setFilterExtensions(new String[] { "*.csv" });
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			Background.run(Messages.report_save, _ -> write(Path.of(chosen), csv));
		}
	}

	private static IStatus write(Path file, String csv) {
		try {
			Files.writeString(file, csv);
			return Status.OK_STATUS;
		} catch (IOException e) {
			return new Status(IStatus.ERROR, Ids.BUNDLE, NLS.bind(Messages.report_not_saved, file, e.getMessage()), e);
		}
	}
}
