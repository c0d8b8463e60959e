package org.sagitta.database.sql.internal.imports;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.database.sql.internal.journal.Line;
import org.sagitta.database.sql.internal.store.StoredRemote;
import org.sagitta.dicom.Tag;

/// The lines of the journal about instances that are known only remotely.
public final class RemoteLines {
	public static final String ADDED = "remote";
	/// They were forgotten, or a file has taken their place.
	public static final String GONE = "remote-gone";
	private static final int UIDS_IN_A_LINE = 500;
	/// Of rows in a line, well below what a line may have.
	private static final int BYTES_IN_A_LINE = 500_000;

	private RemoteLines() {
	}

	public static void added(Journal journal, List<StoredRemote> all) throws SQLException {
		for (int from = 0; from < all.size();) {
			int to = from;
			for (int bytes = 0; to < all.size() && bytes < BYTES_IN_A_LINE; to++) {
				bytes += all.get(to).url().length() + all.get(to).tags().length;
			}
			List<StoredRemote> some = all.subList(from, to);
			journal.write(ADDED, json -> {
				json.name("rows").beginArray();
				for (StoredRemote each : some) {
					json.beginArray().value(each.url()).value(each.added()).value(Base64.getEncoder().encodeToString(each.tags())).endArray();
				}
				json.endArray();
			});
			from = to;
		}
	}

	public static void gone(Journal journal, Collection<String> uids) throws SQLException {
		List<String> all = List.copyOf(uids);
		for (int from = 0; from < all.size(); from += UIDS_IN_A_LINE) {
			List<String> some = all.subList(from, Math.min(all.size(), from + UIDS_IN_A_LINE));
			journal.write(GONE, json -> {
				json.name("uids").beginArray();
				for (String uid : some) {
					json.value(uid);
				}
				json.endArray();
			});
		}
	}

	/// What a line of the kind [#ADDED] tells; the rows have no ids yet.
	/// @throws IllegalArgumentException when it is damaged
	public static List<StoredRemote> rows(Line line) {
		var rows = new ArrayList<StoredRemote>();
		for (Object each : line.list("rows")) {
			if (!(each instanceof List<?> row) || row.size() != 3 || !(row.get(0) instanceof String url) || !(row.get(1) instanceof Long added)
					|| !(row.get(2) instanceof String text)) {
				throw new IllegalArgumentException("a remote instance is not told as it should be");
			}
			try {
				var remote = new StoredRemote(0, 0, "", url, Base64.getDecoder().decode(text), added);
				rows.add(new StoredRemote(0, 0, remote.values().text(Tag.SOPInstanceUID), url, remote.tags(), added));
			} catch (UncheckedIOException e) {
				throw new IllegalArgumentException("the values of a remote instance are damaged", e);
			}
		}
		return rows;
	}
}
