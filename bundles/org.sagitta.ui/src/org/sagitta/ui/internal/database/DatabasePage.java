package org.sagitta.ui.internal.database;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.preference.PreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.sagitta.command.UserSettings;
import org.sagitta.ui.internal.Messages;

/// Where the database is. Choosing another folder opens it.
public final class DatabasePage extends PreferencePage implements IWorkbenchPreferencePage {
	private final UserSettings settings = UserSettings.ofUser();
	private Databases databases;
	private DirectoryFieldEditor folder;

	@Override
	public void init(IWorkbench workbench) {
		databases = workbench.getService(Databases.class);
		noDefaultAndApplyButton();
	}

	@Override
	protected Control createContents(Composite parent) {
		var area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		var explanation = new Label(area, SWT.WRAP);
		explanation.setText(Messages.database_page_text);
		GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(explanation);
		var fields = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
		folder = new DirectoryFieldEditor("folder", Messages.database_page_folder, fields);
		folder.setEmptyStringAllowed(false);
		folder.setPreferenceStore(new PreferenceStore());
		folder.setStringValue(current());
		return area;
	}

	@Override
	public boolean performOk() {
		String chosen = folder.getStringValue().strip();
		if (!chosen.isEmpty() && !chosen.equals(current())) {
			databases.open(Path.of(chosen), true);
		}
		return true;
	}

	private String current() {
		try {
			return settings.database().toString();
		} catch (IOException e) {
			setErrorMessage(e.getMessage());
			return "";
		}
	}
}
