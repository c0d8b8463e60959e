package org.sagitta.ui.internal.rows;

import java.util.stream.Collectors;

import org.eclipse.ui.IWorkbenchWindow;
import org.sagitta.database.Row;
import org.sagitta.dicom.Level;
import org.sagitta.ui.action.Rows;
import org.sagitta.ui.parts.Clip;

/// Edit > Copy UID: the Study or Series Instance UIDs, or the Patient IDs (0010,0020), a line each.
public final class CopyUidHandler extends RowsHandler {
	@Override
	protected void run(Rows rows, IWorkbenchWindow window) {
		Clip.text(window.getShell().getDisplay(), of(rows));
	}

	static String of(Rows rows) {
		return rows.keys().stream().sorted()
				.map(key -> rows.level() == Level.PATIENT ? rows.snapshot().row(Level.PATIENT, key).map(CopyUidHandler::patient).orElse("") : key)
				.filter(text -> !text.isEmpty()).collect(Collectors.joining(System.lineSeparator()));
	}

	private static String patient(Row row) {
		return row.attribute("PatientID");
	}
}
