package org.sagitta.cli.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.sagitta.cli.internal.Ids;
import org.sagitta.command.UsageException;

/// Numbers by which commands name things.
public final class Ids {
	private Ids() {
	}

	/// @param thing what is named, for the message
	public static long of(String word, String thing) throws UsageException {
		try {
			return Long.parseLong(word);
		} catch (NumberFormatException _) {
			throw new UsageException("a " + thing + " is named by its number, not " + word);
		}
	}

	/// Each one once, in the order of the words.
	public static Set<Long> all(List<String> words, String thing) throws UsageException {
		var ids = new LinkedHashSet<Long>();
		for (String word : words) {
			ids.add(of(word, thing));
		}
		return ids;
	}
}
