package org.sagitta.ui.action;

import java.util.Set;

import org.eclipse.swt.widgets.Shell;
import org.osgi.annotation.versioning.ConsumerType;
import org.sagitta.dicom.Level;

/// Something that can be done with selected patients, studies or series. A service of this type is in the context menus of all views
/// that show them from the moment when it is registered, and no longer when it is gone; what it has begun goes on then, unless its
/// bundle ends it.
///
/// All methods are called on the thread of the user interface and must return at once: no file, no network. What an action throws is
/// shown to the user with its label, and ends nothing else. Actions of several bundles stand in the order of [#order()], then by label.
///
/// ```java
/// @Component(service = RowAction.class)
/// public final class CountAction implements RowAction {
/// 	@Override
/// 	public String label() {
/// 		return "&Count Series";
/// 	}
///
/// 	@Override
/// 	public void run(Rows rows, Shell shell) {
/// 		MessageDialog.openInformation(shell, "Series", rows.series().size() + " series");
/// 	}
/// }
/// ```
@ConsumerType
public interface RowAction {
	/// What the menu says, in the user's language, with `&` before the mnemonic.
	String label();

	/// The levels whose rows it is for.
	default Set<Level> levels() {
		return Set.of(Level.PATIENT, Level.STUDY, Level.SERIES);
	}

	/// Lower is further up.
	default int order() {
		return 100;
	}

	/// Whether it can do something with these rows; else it stands there in grey.
	default boolean enabled(Rows rows) {
		return true;
	}

	/// Does it. What takes longer goes into a job (`org.sagitta.ui.async.Background`), which the progress view shows and can cancel, and whose
	/// error the workbench shows.
	/// @param shell for dialogs
	void run(Rows rows, Shell shell);
}
