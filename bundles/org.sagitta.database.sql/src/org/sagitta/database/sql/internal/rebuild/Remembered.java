package org.sagitta.database.sql.internal.rebuild;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.sagitta.database.Column;
import org.sagitta.database.sql.internal.care.SqlConnections;
import org.sagitta.database.sql.internal.imports.ImportLines;
import org.sagitta.database.sql.internal.imports.RemoteLines;
import org.sagitta.database.sql.internal.journal.ColumnLines;
import org.sagitta.database.sql.internal.journal.Journal;
import org.sagitta.database.sql.internal.journal.Line;
import org.sagitta.database.sql.internal.journal.RuleLines;
import org.sagitta.database.sql.internal.store.Hash64;
import org.sagitta.database.sql.internal.store.QuarantineStore.Held;
import org.sagitta.dicom.Level;
import org.sagitta.journal.JournalException;
import org.sagitta.journal.LineConsumer;
import org.sagitta.journal.LineLog;

/// What a journal says in the end: everything but the files, which are many and are read from it again one after the other.
final class Remembered {
	/// A file in the trash, as the journal knows it.
	record Row(String uid, Path file, boolean owned, String kept, long imported) { }

	/// A removal that holds something still.
	record Removal(long id, long when, String user, Level level, String title, Map<String, Row> rows) { }

	record Place(Level level, String key) { }

	record Identity(long id, long when, String user, String kind, String text, String data) { }

	final Map<Place, Column> columns = new LinkedHashMap<>();
	final Map<Place, String> notes = new LinkedHashMap<>();
	final Map<Place, Set<String>> labels = new LinkedHashMap<>();
	final Map<Long, Removal> removals = new LinkedHashMap<>();
	final Map<String, Held> quarantine = new LinkedHashMap<>();
	final List<Identity> identities = new ArrayList<>();
	final Set<Long> undone = new HashSet<>();
	/// By patient and name.
	final Map<List<String>, String> connections = new LinkedHashMap<>();
	/// Settings of rules, by name.
	final Map<String, String> rules = new LinkedHashMap<>();
	final Map<String, String> policy = new LinkedHashMap<>();
	final List<String> damaged = new ArrayList<>();
	/// Files that came once, and that the index does not have by this path any more.
	final Set<Path> left = new HashSet<>();
	long lastRemoval;
	/// Hashes of the paths of ours that came.
	private final Set<Long> owned = new HashSet<>();
	private final List<Path[]> relocations = new ArrayList<>();
	private final Path folder;

	private Remembered(Path folder) {
		this.folder = folder;
	}

	/// For a database without a journal.
	static Remembered nothing(Path folder) {
		return new Remembered(folder);
	}

	static Remembered read(Path folder) throws IOException {
		var remembered = new Remembered(folder);
		LineLog.read(Journal.file(folder), new LineConsumer() {
			@Override
			public void line(long number, String text) {
				try {
					remembered.take(Line.parse(text));
				} catch (IOException | IllegalArgumentException e) {
					remembered.damaged.add("line " + number + ": " + e.getMessage());
				}
			}

			@Override
			public void damaged(JournalException problem) {
				remembered.damaged.add("line " + problem.line() + ": " + problem.getMessage());
			}
		});
		return remembered;
	}

	private void take(Line line) {
		switch (line.kind()) {
			case ColumnLines.SET -> {
				Level level = Level.valueOf(line.text("level"));
				columns.put(new Place(level, line.text("field")), new Column(level, line.text("field"), line.text("title"), line.flag("visible"),
						(int) line.number("order"), Column.Width.valueOf(line.text("width")), Column.Sort.valueOf(line.text("sort")), Column.Type.TEXT));
			}
			case ColumnLines.RESET -> columns.keySet().removeIf(place -> place.level == Level.valueOf(line.text("level")));
			case "note" -> notes.put(place(line), line.text("text"));
			case "labels" -> labels.put(place(line), new TreeSet<>(line.texts("labels")));
			case "identity" -> identities.add(new Identity(line.number("id"), line.number("when"), line.text("user"), line.text("change"), line.text("text"),
					line.text("data")));
			case "identity-undone" -> undone.add(line.number("id"));
			case "removed" -> removed(line);
			case "restored" -> line.texts("uids").forEach(uid -> back(line.number("id"), uid, true));
			case "emptied" -> line.texts("uids").forEach(uid -> back(line.number("id"), uid, false));
			case ImportLines.QUARANTINED -> quarantine.put(line.text("path"), new Held(0, line.text("uid"), path(line.text("path")), Path.of(line.text("source")),
					line.text("reason"), line.number("added")));
			case "resolved" -> quarantine.remove(line.text("path"));
			case ImportLines.IMPORTED -> files(line).keySet().forEach(file -> {
				left.remove(file);
				if (line.flag("owned")) {
					owned.add(Hash64.of(file.toString()));
				}
			});
			case RemoteLines.ADDED -> RemoteLines.rows(line); // taken later, in its turn; here damage is found
			case RemoteLines.GONE -> { }
			case ImportLines.LEFT -> left.addAll(files(line).keySet());
			case "relocated" -> relocations.add(new Path[] { Path.of(line.text("from")), Path.of(line.text("to")) });
			case SqlConnections.LINE -> connections.put(List.of(line.text("patient"), line.text("name")), line.text("allowed"));
			case RuleLines.SET -> rules.put(line.text("setting"), line.text("value"));
			case "policy" -> line.members().forEach((name, value) -> policy.put(name, String.valueOf(value)));
			default -> damaged.add("a line of the unknown kind " + line.kind());
		}
	}

	/// Whether a file of ours is named by a line about files that came.
	boolean hasCome(Path file) {
		return owned.contains(Hash64.of(file.toString()));
	}

	private static Place place(Line line) {
		return new Place(Level.valueOf(line.text("level")), line.text("key"));
	}

	private void removed(Line line) {
		lastRemoval = Math.max(lastRemoval, line.number("id"));
		Removal removal = removals.computeIfAbsent(line.number("id"), id -> new Removal(id, line.number("when"), line.text("user"),
				Level.valueOf(line.text("level")), line.text("title"), new LinkedHashMap<>()));
		for (Object each : line.list("rows")) {
			var row = (List<?>) each;
			Path file = path((String) row.get(1));
			removal.rows.put((String) row.get(0), new Row((String) row.get(0), file, (Boolean) row.get(2), (String) row.get(3), (Long) row.get(4)));
			left.add(file);
		}
	}

	private void back(long id, String uid, boolean restored) {
		Removal removal = removals.get(id);
		Row row = removal == null ? null : removal.rows.remove(uid);
		if (row != null && restored) {
			left.remove(row.file);
		}
		if (removal != null && removal.rows.isEmpty()) {
			removals.remove(id);
		}
	}

	/// The files that a line of the journal names, with the times at which they came.
	Map<Path, Long> files(Line line) {
		Path in = path(line.text("folder"));
		var files = new LinkedHashMap<Path, Long>();
		for (Object each : line.list("files")) {
			var file = (List<?>) each;
			files.put(in.resolve((String) file.get(0)), (Long) file.get(1));
		}
		return files;
	}

	/// Files of ours are written as seen from the database.
	private Path path(String text) {
		Path path = folder.resolve(text);
		return path.startsWith(folder) ? path : now(path);
	}

	/// Where a linked file is after all relocations.
	private Path now(Path file) {
		Path now = file;
		for (Path[] each : relocations) {
			now = now.startsWith(each[0]) ? each[1].resolve(each[0].relativize(now).toString()) : now;
		}
		return now;
	}
}
