package org.sagitta.database.sql.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.DatabaseException.Kind;
import org.sagitta.database.Rules.Rule;
import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.database.sql.internal.journal.RuleLines;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.database.sql.internal.store.Settings;
import org.sagitta.dicom.Level;
import org.sagitta.dicom.TagSet;
import org.sagitta.fields.DisplayedFieldRule;
import org.sagitta.fields.Field;
import org.sagitta.fields.RuleSet;

/// The rules of one database: those that are there now, without those that were switched off in it, and one for the elements that were
/// made columns.
final class DatabaseRules implements AutoCloseable {
	private static final List<Level> LEVELS = List.of(Level.PATIENT, Level.STUDY, Level.SERIES);

	private final Whiteboards whiteboards;
	private final IndexStore store;
	private final Journal journal;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Runnable changed = this::recompute;
	private Set<String> disabled;
	private Map<Level, List<Integer>> elements;
	private Map<String, String> options;
	private volatile RuleSet rules;

	DatabaseRules(Whiteboards whiteboards, IndexStore store, Journal journal) throws SQLException {
		this.whiteboards = whiteboards;
		this.store = store;
		this.journal = journal;
		try (Connection connection = store.connection()) {
			disabled = Settings.read(connection, RuleLines.DISABLED).map(text -> new TreeSet<>(List.of(text.split("\n")))).orElseGet(TreeSet::new);
			options = Settings.all(connection, RuleLines.OPTIONS);
			elements = new EnumMap<>(Level.class);
			for (Level level : LEVELS) {
				Optional<String> text = Settings.read(connection, RuleLines.elements(level));
				elements.put(level, text.map(tags -> List.of(tags.split(" ")).stream().map(HexFormat::fromHexDigits).toList()).orElse(List.of()));
			}
		}
		rules = set();
		whiteboards.listen(changed);
	}

	/// @param listener called when the rules are others, on the thread of whoever changed them
	void listen(Runnable listener) {
		listeners.add(listener);
	}

	RuleSet rules() {
		return rules;
	}

	/// All tags that are to be cached.
	TagSet tags() {
		return whiteboards.tags().plus(rules.tags());
	}

	private synchronized RuleSet set() {
		var all = new ArrayList<>(whiteboards.ordered());
		all.add(new ElementsRule(Map.copyOf(elements)));
		return new RuleSet(all, disabled, options);
	}

	private void recompute() {
		rules = set();
		listeners.forEach(Runnable::run);
	}

	synchronized List<Rule> all() {
		var all = new ArrayList<Rule>();
		Set<String> absent = new LinkedHashSet<>(disabled);
		for (DisplayedFieldRule rule : whiteboards.ordered()) {
			absent.remove(rule.name());
			all.add(new Rule(rule.name(), rule.version(), !disabled.contains(rule.name()), true, rules.failures().getOrDefault(rule.name(), ""),
					options.getOrDefault(rule.name(), rule.options()), rule.fields().stream().map(Field::name).distinct().toList()));
		}
		absent.forEach(name -> all.add(new Rule(name, 0, false, false, "", options.getOrDefault(name, ""), List.of())));
		return all;
	}

	void setEnabled(String name, boolean enabled) throws DatabaseException {
		if (all().stream().noneMatch(rule -> rule.name().equals(name))) {
			throw new DatabaseException(Kind.REFUSED, "There is no rule " + name + "; there are "
					+ all().stream().map(Rule::name).collect(Collectors.joining(", ")));
		}
		var now = new TreeSet<>(disabled);
		if (enabled ? now.remove(name) : now.add(name)) {
			keep(RuleLines.DISABLED, String.join("\n", now));
			synchronized (this) {
				disabled = now;
			}
			recompute();
		}
	}

	/// @param json "" for those that the rule comes with
	void setOptions(String name, String json) throws DatabaseException {
		DisplayedFieldRule rule = whiteboards.ordered().stream().filter(each -> each.name().equals(name)).findFirst()
				.orElseThrow(() -> new DatabaseException(Kind.REFUSED, "There is no rule " + name + " now"));
		if ((RuleLines.OPTIONS + name).length() > Settings.LONGEST_NAME) {
			throw new DatabaseException(Kind.REFUSED, "The name of the rule is too long to keep options for it");
		}
		if (!json.isEmpty()) {
			try {
				rule.withOptions(json);
			} catch (IllegalArgumentException e) {
				throw new DatabaseException(Kind.REFUSED, "The rule " + name + " cannot work with these options: " + e.getMessage(), e);
			}
		}
		keep(RuleLines.OPTIONS + name, json);
		synchronized (this) {
			var now = new TreeMap<>(options);
			if (json.isEmpty()) {
				now.remove(name);
			} else {
				now.put(name, json);
			}
			options = now;
		}
		recompute();
	}

	List<Integer> elements(Level level) {
		return elements.getOrDefault(level, List.of());
	}

	void setElements(Level level, List<Integer> tags) throws DatabaseException {
		keep(RuleLines.elements(level), tags.stream().map(tag -> HexFormat.of().toHexDigits(tag)).collect(Collectors.joining(" ")));
		synchronized (this) {
			elements = new EnumMap<>(elements);
			elements.put(level, List.copyOf(tags));
		}
		recompute();
	}

	private synchronized void keep(String setting, String value) throws DatabaseException {
		if (value.length() > Settings.LONGEST) {
			throw new DatabaseException(Kind.REFUSED, "There are too many of these; take some away first");
		}
		try (Connection connection = store.connection()) {
			connection.setAutoCommit(false);
			RuleLines.set(journal, setting, value);
			Settings.write(connection, setting, value);
			connection.commit();
		} catch (SQLException e) {
			throw new DatabaseException(Kind.FAILED, "The rules cannot be kept: " + e.getMessage(), e);
		}
	}

	@Override
	public void close() {
		whiteboards.unlisten(changed);
	}
}
