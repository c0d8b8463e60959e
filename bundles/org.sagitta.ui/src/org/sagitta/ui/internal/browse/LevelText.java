package org.sagitta.ui.internal.browse;

import org.sagitta.dicom.Level;
import org.sagitta.ui.internal.Messages;

/// The words of one level's table.
/// @param search what stands in the empty search box
/// @param table the table's name for those who do not see it
record LevelText(String search, String table) {
	static LevelText of(Level level) {
		return switch (level) {
			case PATIENT -> new LevelText(Messages.search_patients, Messages.table_patients);
			case STUDY -> new LevelText(Messages.search_studies, Messages.table_studies);
			case SERIES -> new LevelText(Messages.search_series, Messages.table_series);
			case INSTANCE -> throw new IllegalArgumentException("no table shows instances");
		};
	}
}
