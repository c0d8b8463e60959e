package org.sagitta.ui.internal.browse;

import org.eclipse.swt.widgets.Text;
import org.sagitta.dicom.Level;

/// Where the user types what he looks for.
public interface SearchBox {
	/// What is found.
	Level level();

	Text search();
}
