package org.sagitta.database.choice;

import org.sagitta.database.Search;

/// What of a search was not understood, for people.
public final class SearchProblems {
	private SearchProblems() {
	}

	/// A sentence without its full stop. It has received text in it.
	public static String text(Search.Problem problem) {
		return switch (problem.kind()) {
			case UNKNOWN_FIELD -> "there is no column " + problem.field() + "; " + problem.term() + " was taken for a word";
			case NO_SUCH_VALUE -> problem.term() + " is no comparison that the column " + problem.field() + " knows, and was left out";
		};
	}
}
