package org.sagitta.database.sql.internal.journal;

import java.sql.SQLException;
import java.util.Locale;

import org.sagitta.dicom.Level;

/// The lines of the journal about rules, and the names of the settings that they are about.
public final class RuleLines {
	public static final String SET = "rules";
	/// The names of the rules that are switched off, one a line.
	public static final String DISABLED = "rules.disabled";

	/// Before the name of a rule: its options as JSON.
	public static final String OPTIONS = "rules.options.";

	private RuleLines() {
	}

	/// The elements of a level that were made columns, as eight digits each.
	public static String elements(Level level) {
		return "elements." + level.name().toLowerCase(Locale.ROOT);
	}

	public static void set(Journal journal, String setting, String value) throws SQLException {
		journal.write(SET, json -> json.name("setting").value(setting).name("value").value(value));
	}
}
