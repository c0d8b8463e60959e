package org.sagitta.database.sql.internal.model;

import java.nio.charset.StandardCharsets;

/// A word of a search, made ready to be looked for in packed values.
final class Word implements Finder {
	private final String folded;
	private final byte[] bytes;
	/// null for a word that no ASCII text has.
	private final byte[] ascii;
	/// null for a word that has other characters than texts of half bytes.
	private final int[] halves;

	/// @param folded not empty
	Word(String folded) {
		this.folded = folded;
		bytes = folded.getBytes(StandardCharsets.UTF_8);
		int kind = Codes.kind(folded);
		ascii = kind == Codes.UTF8 ? null : folded.getBytes(StandardCharsets.ISO_8859_1);
		int[] codes = folded.chars().map(c -> Codes.code(c == 't' || c == 'z' ? (char) (c - 'a' + 'A') : (char) c)).toArray();
		boolean all = true;
		for (int code : codes) {
			all &= code > 0;
		}
		halves = all ? codes : null;
	}

	@Override
	public boolean isIn(String text) {
		return text.contains(folded);
	}

	@Override
	public boolean isIn(FoldedText text) {
		return text.contains(bytes);
	}

	@Override
	public boolean isIn(byte[] data, int from, int length, int kind) {
		return switch (kind) {
			case Codes.HALVES -> halves != null && inHalves(data, from, length);
			case Codes.ASCII -> ascii != null && inAscii(data, from, length);
			case Codes.UTF8 -> inOthers(data, from, length);
			default -> false; // stored, and looked at, elsewhere
		};
	}

	private boolean inAscii(byte[] data, int from, int length) {
		byte first = ascii[0];
		for (int at = from, last = from + length - ascii.length; at <= last; at++) {
			if (FoldedText.of(data[at]) == first) {
				int same = 1;
				while (same < ascii.length && FoldedText.of(data[at + same]) == ascii[same]) {
					same++;
				}
				if (same == ascii.length) {
					return true;
				}
			}
		}
		return false;
	}

	/// Folds while it decodes: for each row of a level, this is done for each search.
	private boolean inOthers(byte[] data, int from, int length) {
		var text = new StringBuilder(length);
		int at = from;
		while (at < from + length) {
			int b = data[at];
			if (b >= 0) {
				text.append((char) FoldedText.of((byte) b));
				at++;
			} else if ((b & 0xE0) == 0xC0) {
				text.append(Folding.of((char) ((b & 0x1F) << 6 | data[at + 1] & 0x3F)));
				at += 2;
			} else if ((b & 0xF0) == 0xE0) {
				text.append(Folding.of((char) ((b & 0xF) << 12 | (data[at + 1] & 0x3F) << 6 | data[at + 2] & 0x3F)));
				at += 3;
			} else {
				return Folding.of(Codes.text(data, from, length, Codes.UTF8)).contains(folded);
			}
		}
		return Folding.composed(text).contains(folded);
	}

	/// A byte has two characters: the word may begin with either.
	private boolean inHalves(byte[] data, int from, int length) {
		int last = length - halves.length;
		if (halves.length == 1) {
			for (int at = 0; at <= last; at++) {
				if (Codes.half(data, from, at) == halves[0]) {
					return true;
				}
			}
			return false;
		}
		int pair = halves[0] << 4 | halves[1];
		for (int at = 0, i = from; at <= last; at += 2, i++) {
			int b = data[i] & 0xFF;
			if (b == pair && goesOn(data, from, at) || (b & 0xF) == halves[0] && at < last && goesOn(data, from, at + 1)) {
				return true;
			}
		}
		return false;
	}

	private boolean goesOn(byte[] data, int from, int at) {
		int same = 1;
		while (same < halves.length && Codes.half(data, from, at + same) == halves[same]) {
			same++;
		}
		return same == halves.length;
	}
}
