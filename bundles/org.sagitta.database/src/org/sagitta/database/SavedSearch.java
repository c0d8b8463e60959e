package org.sagitta.database;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.sagitta.dicom.JsonReader;
import org.sagitta.dicom.JsonWriter;
import org.sagitta.dicom.Level;

/// A search under a name.
/// @param level the table whose search it is; nothing: that across all
/// @param text as [Search#parse] reads it
/// @param quick the quick filters with it
public record SavedSearch(String name, Optional<Level> level, String text, QuickFilter quick) {
	/// As one object.
	public void write(JsonWriter json) throws IOException {
		json.beginObject().name("name").value(name);
		if (level.isPresent()) {
			json.name("level").value(word(level.get()));
		}
		json.name("text").value(text).name("quick");
		quick.write(json);
		json.endObject();
	}

	/// @throws IOException if it is not what [#write] writes
	public static SavedSearch read(Reader in) throws IOException {
		try {
			var json = new JsonReader(in);
			String name = "";
			String text = "";
			Optional<Level> level = Optional.empty();
			QuickFilter quick = QuickFilter.NONE;
			json.beginObject();
			while (json.hasNext()) {
				switch (json.name()) {
					case "name" -> name = json.string();
					case "level" -> level = Optional.of(level(json.string()));
					case "text" -> text = json.string();
					case "quick" -> quick = QuickFilter.read(json);
					default -> json.skip();
				}
			}
			json.endObject();
			return new SavedSearch(name, level, text, quick);
		} catch (IllegalArgumentException e) {
			throw new IOException("this is no search: " + e.getMessage(), e);
		}
	}

	private static String word(Level level) {
		return level.name().toLowerCase(Locale.ROOT);
	}

	private static Level level(String word) {
		return Stream.of(Level.values()).filter(each -> word(each).equals(word)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("there is no level " + word));
	}
}
