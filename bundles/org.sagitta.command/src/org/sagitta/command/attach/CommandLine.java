package org.sagitta.command.attach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sagitta.command.UsageException;

/// The words of a command line with the options taken out that every command has: `--database DIR` and `--verbose`, before or
/// after the command's name, up to `--`.
/// @param words the others
public record CommandLine(List<String> words, Optional<String> database, boolean verbose) {
	private static final String DATABASE = "--database";

	public CommandLine {
		words = List.copyOf(words);
	}

	public static CommandLine parse(List<String> all) throws UsageException {
		var words = new ArrayList<String>();
		Optional<String> database = Optional.empty();
		boolean verbose = false;
		for (int i = 0; i < all.size(); i++) {
			String word = all.get(i);
			if (word.equals("--")) {
				words.addAll(all.subList(i, all.size()));
				break;
			} else if (word.equals("--verbose")) {
				verbose = true;
			} else if (word.equals(DATABASE)) {
				if (++i == all.size()) {
					throw new UsageException(DATABASE + " needs a folder");
				}
				database = Optional.of(all.get(i));
			} else if (word.startsWith(DATABASE + "=")) {
				database = Optional.of(word.substring(DATABASE.length() + 1));
			} else {
				words.add(word);
			}
		}
		if (database.filter(String::isBlank).isPresent()) {
			throw new UsageException(DATABASE + " needs a folder");
		}
		return new CommandLine(words, database, verbose);
	}
}
