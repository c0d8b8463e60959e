package org.sagitta.dicom.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The standard's UIDs, from `uids.tsv`: UID, name, kind, keyword, R when retired.
public final class UidTable {
	private static final int NAME = 1;
	private static final int KEYWORD = 3;
	private static final Table TABLE = new Table("uids.tsv");
	private static final Map<String, Integer> LINES = HashMap.newHashMap(TABLE.size());
	static {
		for (int line = 0; line < TABLE.size(); line++) {
			LINES.put(TABLE.field(line, 0), line);
		}
	}

	private UidTable() {
	}

	public static Optional<String> name(String uid) {
		return field(uid, NAME);
	}

	public static Optional<String> keyword(String uid) {
		return field(uid, KEYWORD);
	}

	private static Optional<String> field(String uid, int index) {
		return Optional.ofNullable(LINES.get(uid)).map(line -> TABLE.field(line, index)).filter(text -> !text.isEmpty());
	}
}
