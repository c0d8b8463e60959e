package org.sagitta.database.sql.internal.model;

import java.util.Arrays;
import java.util.Map;

import org.sagitta.dicom.Level;
import org.sagitta.fields.Contribution;
import org.sagitta.fields.RuleSet;

/// The part of a packed contribution that is about one level. Most series of a study say the same of it, which is seen without
/// unpacking anything.
final class Sections {
	private Sections() {
	}

	/// What comes first and what comes next say together of a level.
	/// @param all a section; null for nothing
	/// @param contribution of all levels
	static byte[] merge(byte[] all, byte[] contribution, Level level, RuleSet rules) {
		int from = begin(contribution, level);
		int to = end(contribution, from);
		if (all != null && !rules.addsUp(level) && Arrays.equals(all, 0, all.length, contribution, from, to)) {
			return all;
		}
		byte[] next = Arrays.copyOfRange(contribution, from, to);
		return all == null ? next : Bytes.ofLists(rules.merge(contribution(all, level), contribution(next, level)).of(level));
	}

	/// Whether two contributions say the same of a level.
	static boolean same(byte[] one, byte[] other, Level level) {
		return Arrays.equals(of(one, level), of(other, level));
	}

	static byte[] of(byte[] contribution, Level level) {
		return merge(null, contribution, level, null);
	}

	/// @param section null for nothing
	static Contribution contribution(byte[] section, Level level) {
		if (section == null) {
			return Contribution.EMPTY;
		}
		var lists = Bytes.lists(section);
		return lists.isEmpty() ? Contribution.EMPTY : new Contribution(Map.of(level, lists));
	}

	private static int begin(byte[] contribution, Level level) {
		int at = 0;
		for (int i = 0; i < level.ordinal(); i++) {
			at = end(contribution, at);
		}
		return at;
	}

	/// Passes over the lists of texts that [Bytes] writes.
	private static int end(byte[] bytes, int from) {
		int at = from + 2;
		for (int lists = number(bytes, from); lists > 0; lists--) {
			at += 2 + number(bytes, at);
			int texts = number(bytes, at);
			at += 2;
			for (; texts > 0; texts--) {
				at += 2 + number(bytes, at);
			}
		}
		return at;
	}

	private static int number(byte[] bytes, int at) {
		return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
	}
}
