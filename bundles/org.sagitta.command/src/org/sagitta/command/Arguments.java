package org.sagitta.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of a command, sorted into options and others. `--` ends the options.
public final class Arguments {
	private final List<String> words = new ArrayList<>();
	private final Map<String, List<String>> options = new HashMap<>();

	private Arguments() {
	}

	/// @param flags options without a value, such as `--json`
	/// @param valued options that take the next word, or what follows `=`
	/// @throws UsageException for an option that is in neither set, or one that lacks its value
	public static Arguments parse(List<String> raw, Set<String> flags, Set<String> valued) throws UsageException {
		var result = new Arguments();
		boolean only = false;
		for (int i = 0; i < raw.size(); i++) {
			String word = raw.get(i);
			if (only || !word.startsWith("--")) {
				result.words.add(word);
			} else if (word.equals("--")) {
				only = true;
			} else {
				int equals = word.indexOf('=');
				String name = equals < 0 ? word : word.substring(0, equals);
				if (flags.contains(name) && equals < 0) {
					result.options.put(name, List.of());
				} else if (!valued.contains(name)) {
					throw new UsageException("unknown option " + word);
				} else if (equals < 0 && i + 1 == raw.size()) {
					throw new UsageException(name + " needs a value");
				} else {
					result.options.computeIfAbsent(name, _ -> new ArrayList<>())
							.add(equals < 0 ? raw.get(++i) : word.substring(equals + 1));
				}
			}
		}
		return result;
	}

	/// The words that are no options.
	public List<String> words() {
		return List.copyOf(words);
	}

	public boolean has(String option) {
		return options.containsKey(option);
	}

	/// The value that was given last.
	public Optional<String> value(String option) {
		return values(option).isEmpty() ? Optional.empty() : Optional.of(values(option).getLast());
	}

	/// Every value that was given for an option, in order.
	public List<String> values(String option) {
		return List.copyOf(options.getOrDefault(option, List.of()));
	}
}
