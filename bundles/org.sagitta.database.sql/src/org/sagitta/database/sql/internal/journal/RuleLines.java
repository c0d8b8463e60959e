package org.sagitta.database.sql.internal.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import org.sagitta.dicom.Level;

/// The lines of the journal about rules and other settings, and the names of the settings that they are about.
public final class RuleLines {
	public static final String SET = "rules";
	/// The names of the rules that are switched off, one a line.
	public static final String DISABLED = "rules.disabled";

	/// Before the name of a rule: its options as JSON.
	public static final String OPTIONS = "rules.options.";

	/// Before the name of a saved search, and of an arrangement of columns.
	public static final String SEARCHES = "searches.";
	public static final String LAYOUTS = "layouts.";

	private static final List<String> KEPT = List.of("rules.", "elements.", "grouped.", SEARCHES, LAYOUTS);

	private RuleLines() {
	}

	/// The elements of a level that were made columns, as eight digits each.
	public static String elements(Level level) {
		return "elements." + level.name().toLowerCase(Locale.ROOT);
	}

	/// The fields of a level by which its table groups, one a line.
	public static String grouped(Level level) {
		return "grouped." + level.name().toLowerCase(Locale.ROOT);
	}

	/// Whether a setting of the journal belongs into an index that is made anew.
	public static boolean isKept(String setting) {
		return KEPT.stream().anyMatch(setting::startsWith);
	}

	public static void set(Journal journal, String setting, String value) throws SQLException {
		journal.write(SET, json -> json.name("setting").value(setting).name("value").value(value));
	}
}
