package org.sagitta.database;

import org.sagitta.dicom.Level;

/// One column of a table.
/// @param field the field or attribute that it shows
/// @param order lower is further left
/// @param numeric whether it sorts and aligns as a number
public record Column(Level level, String field, String title, boolean visible, int order, Width width, Sort sort, boolean numeric) {
	public enum Width {
		INTERACTIVE, STRETCH, CONTENTS
	}

	public enum Sort {
		NONE, ASCENDING, DESCENDING
	}

	public Column withTitle(String text) {
		return new Column(level, field, text, visible, order, width, sort, numeric);
	}

	public Column withVisible(boolean on) {
		return new Column(level, field, title, on, order, width, sort, numeric);
	}

	public Column withOrder(int place) {
		return new Column(level, field, title, visible, place, width, sort, numeric);
	}

	public Column withSort(Sort how) {
		return new Column(level, field, title, visible, order, width, how, numeric);
	}
}
