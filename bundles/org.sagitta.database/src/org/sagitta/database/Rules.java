package org.sagitta.database;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/// The displayed-field rules of a database: which there are, which of them are switched off, and how far their fields have been
/// computed for what was there before them. Any thread; changes are written before they return, and the fields follow in the
/// background.
@ProviderType
public interface Rules {
	/// A rule.
	/// @param failure why it is left out until its bundle comes again, "" while it works
	/// @param options those that it works with, as a JSON object
	/// @param fields the names of the fields that it fills
	/// @param present false for one that was switched off and whose bundle is not here
	record Rule(String name, int version, boolean enabled, boolean present, String failure, String options, List<String> fields) {
		public Rule {
			fields = List.copyOf(fields);
		}
	}

	/// How many series are up to date, of how many that were not when it began; 0 of 0 when nothing is to be done.
	record Progress(int done, int total) {
		public boolean finished() {
			return done >= total;
		}
	}

	/// In the order in which they are asked, those that are switched off included.
	List<Rule> all();

	/// Switches a rule off for this database, or on again. The setting of one that leaves waits for its return.
	/// @throws DatabaseException if there is no such rule
	void setEnabled(String rule, boolean enabled) throws DatabaseException;

	/// Sets the options of a rule for this database.
	/// @param json a JSON object; "" for those that the rule comes with
	/// @throws DatabaseException if there is no such rule, or it cannot work with them
	void setOptions(String rule, String json) throws DatabaseException;

	/// How far the fields have been computed by the rules of now.
	Progress progress();

	/// Stops computing; what is not up to date is computed when the rules change again or the database is opened again.
	void cancel();
}
