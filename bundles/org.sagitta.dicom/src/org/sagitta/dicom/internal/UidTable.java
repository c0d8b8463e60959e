package org.sagitta.dicom.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The standard's UIDs, from `uids.tsv`: UID, name, kind, keyword, R when retired.
public final class UidTable {
	private static final Map<String, String> NAMES = load();

	private UidTable() {
	}

	private static Map<String, String> load() {
		Table table = new Table("uids.tsv");
		Map<String, String> names = HashMap.newHashMap(table.size());
		for (int line = 0; line < table.size(); line++) {
			names.put(table.field(line, 0), table.field(line, 1));
		}
		return names;
	}

	public static Optional<String> name(String uid) {
		return Optional.ofNullable(NAMES.get(uid));
	}
}
