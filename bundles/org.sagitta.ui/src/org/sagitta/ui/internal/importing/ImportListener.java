package org.sagitta.ui.internal.importing;

import org.sagitta.database.ImportReport;

/// Hears of imports. Any thread; must return at once.
public interface ImportListener {
	/// Another file has its outcome, or an import began or ended.
	default void progressed() {
	}

	default void finished(ImportReport report) {
	}
}
