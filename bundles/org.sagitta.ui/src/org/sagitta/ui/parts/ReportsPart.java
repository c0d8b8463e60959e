package org.sagitta.ui.parts;

import org.osgi.annotation.versioning.ProviderType;
import org.sagitta.database.ImportRequest.Mode;

/// The view that shows the reports of imports, as other views see it. On the thread of the user interface.
@ProviderType
public interface ReportsPart {
	/// The view's id.
	String ID = "org.sagitta.ui.report";

	/// Shows a report of the open database.
	/// @param id as the database's reports have it
	/// @param mode how its files were imported, and are when they are tried again
	void show(String id, Mode mode);
}
