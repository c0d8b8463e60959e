package org.sagitta.database.choice;

import java.util.List;
import java.util.stream.IntStream;

/// What a person may have meant by a word.
public final class Suggestions {
	private static final int FAR = 3;

	private Suggestions() {
	}

	/// The names that begin with the word or differ from it in two letters at most, nearest first.
	public static List<String> of(String word, List<String> names) {
		return names.stream().filter(name -> distance(word, name) < FAR)
				.sorted((a, b) -> Integer.compare(distance(word, a), distance(word, b))).toList();
	}

	private static int distance(String word, String name) {
		if (name.startsWith(word + " ") || word.length() > 1 && name.startsWith(word)) {
			return 1;
		}
		int[] row = IntStream.rangeClosed(0, name.length()).toArray();
		for (int i = 1; i <= word.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= name.length(); j++) {
				int substituted = diagonal + (word.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[name.length()];
	}
}
