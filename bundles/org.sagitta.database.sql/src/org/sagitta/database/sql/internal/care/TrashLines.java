package org.sagitta.database.sql.internal.care;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import org.sagitta.database.sql.internal.store.TrashStore.Trashed;
import org.sagitta.dicom.Level;

/// The lines of the journal about the trash.
final class TrashLines {
	static final String REMOVED = "removed";
	static final String RESTORED = "restored";
	static final String EMPTIED = "emptied";
	private static final int ROWS_IN_A_LINE = 500;

	private TrashLines() {
	}

	static void removed(Parts parts, long id, long when, String user, Level level, String title, List<Trashed> rows) throws SQLException {
		for (int from = 0; from < Math.max(1, rows.size()); from += ROWS_IN_A_LINE) {
			List<Trashed> some = rows.subList(from, Math.min(rows.size(), from + ROWS_IN_A_LINE));
			parts.journal().write(REMOVED, json -> {
				json.name("id").value(id).name("when").value(when).name("user").value(user).name("level").value(level.name()).name("title").value(title)
						.name("rows").beginArray();
				for (Trashed each : some) {
					json.beginArray().value(each.row().uid()).value(parts.journalled(each.row().file())).value(each.row().owned()).value(each.kept())
							.value(each.row().imported()).endArray();
				}
				json.endArray();
			});
		}
	}

	/// @param kind [#RESTORED] or [#EMPTIED]
	static void left(Parts parts, String kind, long id, Collection<Trashed> rows) throws SQLException {
		List<String> uids = rows.stream().map(each -> each.row().uid()).toList();
		for (int from = 0; from < uids.size(); from += ROWS_IN_A_LINE) {
			List<String> some = uids.subList(from, Math.min(uids.size(), from + ROWS_IN_A_LINE));
			parts.journal().write(kind, json -> {
				json.name("id").value(id).name("uids").beginArray();
				for (String uid : some) {
					json.value(uid);
				}
				json.endArray();
			});
		}
	}
}
