package org.sagitta.cli.internal;

import java.util.ArrayList;
import java.util.List;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.Rules;

/// Rules in memory.
public final class FakeRules implements Rules {
	private final List<Object> asked;
	public final List<Rule> all = new ArrayList<>();
	/// What is told, one after the other; then that all is done.
	public final List<Progress> progress = new ArrayList<>();

	FakeRules(List<Object> asked) {
		this.asked = asked;
	}

	@Override
	public List<Rule> all() {
		return all;
	}

	@Override
	public void setEnabled(String rule, boolean enabled) throws DatabaseException {
		if (all.stream().noneMatch(each -> each.name().equals(rule))) {
			throw new DatabaseException(DatabaseException.Kind.REFUSED, "There is no rule " + rule);
		}
		asked.add(rule + " " + enabled);
	}

	@Override
	public void setOptions(String rule, String json) {
		asked.add("options of " + rule + " " + json);
	}

	@Override
	public Progress progress() {
		return progress.isEmpty() ? new Progress(2, 2) : progress.removeFirst();
	}

	@Override
	public void cancel() {
		asked.add("cancel");
	}
}
