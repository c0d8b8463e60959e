package org.sagitta.database.sql.internal.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.database.sql.internal.store.QuarantineStore.Held;
import org.sagitta.database.sql.internal.store.StoredInstance;
import org.sagitta.dicom.JsonWriter;

/// The lines of the journal about files that came: for each folder the names and when each came. Folders of ours are written as
/// seen from the database.
public final class ImportLines {
	public static final String IMPORTED = "imported";
	/// Places where instances are not any more, as a file of another place has become theirs.
	public static final String LEFT = "left";
	public static final String QUARANTINED = "quarantined";
	private static final int NAMES_IN_A_LINE = 1000;

	private record Place(String folder, boolean owned) { }

	private record Came(String name, long when) { }

	/// Collects files by folder, and writes them.
	public static final class Collector {
		private final Map<Place, List<Came>> folders = new LinkedHashMap<>();
		private final String kind;
		private final Journal journal;
		private final Path root;

		/// @param root the database's folder
		public Collector(Journal journal, Path root) {
			this(IMPORTED, journal, root);
		}

		private Collector(String kind, Journal journal, Path root) {
			this.kind = kind;
			this.journal = journal;
			this.root = root;
		}

		public void add(Path file, boolean owned, long when) throws SQLException {
			Path folder = file.getParent();
			var place = new Place(owned ? root.relativize(folder).toString() : folder.toString(), owned);
			List<Came> names = folders.computeIfAbsent(place, _ -> new ArrayList<>());
			names.add(new Came(file.getFileName().toString(), when));
			if (names.size() == NAMES_IN_A_LINE) {
				write(place, folders.remove(place));
			}
		}

		public void finish() throws SQLException {
			for (var each : folders.entrySet()) {
				write(each.getKey(), each.getValue());
			}
			folders.clear();
		}

		private void write(Place place, List<Came> names) throws SQLException {
			journal.write(kind, json -> {
				json.name("owned").value(place.owned).name("folder").value(place.folder).name("files").beginArray();
				for (Came each : names) {
					json.beginArray().value(each.name).value(each.when).endArray();
				}
				json.endArray();
			});
		}
	}

	private ImportLines() {
	}

	static void write(Journal journal, Path root, Taker taker) throws SQLException {
		var collector = new Collector(journal, root);
		for (Taker.Taken each : taker.taken()) {
			collector.add(each.file(), each.owned(), each.imported());
		}
		collector.finish();
		var left = new Collector(LEFT, journal, root);
		for (Taker.Taken each : taker.taken()) {
			if (each.before() != null && !each.before().file().equals(each.file())) {
				left.add(each.before().file(), each.before().owned(), each.before().imported());
			}
		}
		left.finish();
		for (Held held : taker.held()) {
			quarantined(journal, root, held);
		}
	}

	/// One file that came by another way than an import.
	/// @param before the row whose place it takes, or null
	public static void came(Journal journal, Path root, StoredInstance row, StoredInstance before) throws SQLException {
		var collector = new Collector(journal, root);
		collector.add(row.file(), row.owned(), row.imported());
		collector.finish();
		if (before != null) {
			var left = new Collector(LEFT, journal, root);
			left.add(before.file(), before.owned(), before.imported());
			left.finish();
		}
	}

	public static void quarantined(Journal journal, Path root, Held held) throws SQLException {
		journal.write(QUARANTINED, json -> held(json, root, held));
	}

	private static void held(JsonWriter json, Path root, Held held) throws IOException {
		boolean owned = held.path().startsWith(root);
		json.name("uid").value(held.uid()).name("owned").value(owned)
				.name("path").value(owned ? root.relativize(held.path()).toString() : held.path().toString())
				.name("source").value(held.source().toString()).name("reason").value(held.reason()).name("added").value(held.added());
	}
}
