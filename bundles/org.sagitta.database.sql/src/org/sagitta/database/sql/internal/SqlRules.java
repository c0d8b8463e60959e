package org.sagitta.database.sql.internal;

import java.util.List;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.Rules;

/// The rules as the outside sees them, with what the background makes of them.
record SqlRules(DatabaseRules rules, FieldRefresh refresh) implements Rules {
	@Override
	public List<Rule> all() {
		return rules.all();
	}

	@Override
	public void setEnabled(String rule, boolean enabled) throws DatabaseException {
		rules.setEnabled(rule, enabled);
	}

	@Override
	public void setOptions(String rule, String json) throws DatabaseException {
		rules.setOptions(rule, json);
	}

	@Override
	public Progress progress() {
		return refresh.progress();
	}

	@Override
	public void cancel() {
		refresh.cancel();
	}
}
