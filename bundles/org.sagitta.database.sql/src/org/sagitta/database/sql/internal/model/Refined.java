package org.sagitta.database.sql.internal.model;

import java.util.function.Predicate;

/// Something that is looked for in whole values. The word that each of them has is looked for first, for that is quicker.
/// @param word null where there is none
/// @param enough null, or what tells that a value has it without the whole value
/// @param whole asked for folded values
record Refined(Word word, Word enough, Predicate<String> whole) implements Finder {
	/// @param word null where there is none
	Refined(Word word, Predicate<String> whole) {
		this(word, null, whole);
	}

	@Override
	public boolean isIn(byte[] data, int from, int length, int kind) {
		return (word == null || word.isIn(data, from, length, kind))
				&& (enough != null && enough.isIn(data, from, length, kind) || whole.test(Folding.of(Codes.text(data, from, length, kind))));
	}

	@Override
	public boolean isIn(FoldedText text) {
		return (word == null || word.isIn(text)) && whole.test(text.toString());
	}

	@Override
	public boolean isIn(String folded) {
		return (word == null || word.isIn(folded)) && whole.test(folded);
	}
}
