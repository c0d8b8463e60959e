package org.sagitta.database.sql.internal.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.sagitta.dicom.JsonWriter;
import org.sagitta.journal.LineLog;

/// What persons entered and when files came, beside the engine: from this and the files the whole index can be made anew. A line
/// is on the disk before the transaction that it belongs to is committed; a line whose transaction failed does no harm, for it
/// says what somebody wanted.
public final class Journal implements AutoCloseable {
	/// Writes the members of a line.
	@FunctionalInterface
	public interface Members {
		void write(JsonWriter json) throws IOException;
	}

	private final LineLog log;

	Journal(LineLog log) {
		this.log = log;
	}

	/// The journal of a database's folder.
	public static Path file(Path folder) {
		return folder.resolve("journal").resolve("journal.jsonl");
	}

	public static Journal open(Path folder) throws IOException {
		return new Journal(LineLog.open(file(folder)));
	}

	/// Keeps nothing: for an index that is made from the journal itself.
	public static Journal none() {
		return new Journal(null);
	}

	/// Adds a line.
	/// @param kind what it is about
	/// @throws SQLException when it cannot be written: the transaction must not be committed then
	public void write(String kind, Members members) throws SQLException {
		if (log == null) {
			return;
		}
		try {
			log.append(List.of(line(kind, members)));
		} catch (IOException e) {
			throw new SQLException("the journal cannot be written: " + e.getMessage(), e);
		}
	}

	static String line(String kind, Members members) throws IOException {
		var text = new StringBuilder(200);
		var json = new JsonWriter(text);
		json.beginObject().name("kind").value(kind).name("time").value(System.currentTimeMillis());
		members.write(json);
		json.endObject();
		return wellFormed(text.toString());
	}

	/// Half characters, which a file name may have, become question marks.
	private static String wellFormed(String text) {
		return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
				? text.codePoints().map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
						.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
				: text;
	}

	@Override
	public void close() throws IOException {
		if (log != null) {
			log.close();
		}
	}
}
