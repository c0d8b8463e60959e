package org.sagitta.database.sql.internal.journal;

import java.sql.SQLException;

import org.sagitta.database.Column;
import org.sagitta.dicom.Level;

/// The lines of the journal about columns.
public final class ColumnLines {
	public static final String SET = "column";
	public static final String RESET = "columns-reset";

	private ColumnLines() {
	}

	public static void set(Journal journal, Column column) throws SQLException {
		journal.write(SET, json -> json.name("level").value(column.level().name()).name("field").value(column.field()).name("title").value(column.title())
				.name("visible").value(column.visible()).name("order").value(column.order()).name("width").value(column.width().name()).name("sort")
				.value(column.sort().name()));
	}

	public static void reset(Journal journal, Level level) throws SQLException {
		journal.write(RESET, json -> json.name("level").value(level.name()));
	}
}
