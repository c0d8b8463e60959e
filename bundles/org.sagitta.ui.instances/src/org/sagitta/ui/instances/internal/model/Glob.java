package org.sagitta.ui.instances.internal.model;

import java.util.List;
import java.util.function.Predicate;

/// Words that look like a pattern: it begins where a word begins and ends where one ends; `*` stands for any characters, `?` for one.
/// Piece by piece, each at its first place: no pattern takes longer than its length times that of the text.
/// @param pieces what is between the stars
record Glob(List<String> pieces) implements Predicate<String> {
	static Glob of(String folded) {
		return new Glob(List.of(folded.replaceAll("\\*+", "*").split("\\*", -1)));
	}

	@Override
	public boolean test(String text) {
		int last = pieces.size() - 1;
		int at = 0;
		for (int i = 0; i <= last && at >= 0; i++) {
			String piece = pieces.get(i);
			at = behind(text, piece, at, i == 0 && !piece.isEmpty(), i == last && !piece.isEmpty());
		}
		return at >= 0;
	}

	/// Behind the first place of a piece; -1 where there is none.
	private static int behind(String text, String piece, int from, boolean begins, boolean ends) {
		for (int at = from; at + piece.length() <= text.length(); at++) {
			int end = at + piece.length();
			if ((!begins || isEdge(text, at)) && (!ends || isEdge(text, end)) && fits(text, piece, at)) {
				return end;
			}
		}
		return -1;
	}

	/// Whether a word may begin or end here.
	private static boolean isEdge(String text, int at) {
		return at == 0 || at == text.length() || !Character.isLetterOrDigit(text.charAt(at - 1)) || !Character.isLetterOrDigit(text.charAt(at));
	}

	private static boolean fits(String text, String piece, int at) {
		for (int i = 0; i < piece.length(); i++) {
			if (piece.charAt(i) != '?' && piece.charAt(i) != text.charAt(at + i)) {
				return false;
			}
		}
		return true;
	}
}
