package org.sagitta.database.sql.internal.journal;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sagitta.dicom.JsonReader;

/// A line of the journal, read.
/// @param members texts, numbers (Long), truth values and lists of these, by name
public record Line(String kind, Map<String, Object> members) {
	/// @throws IOException when it is no line of a journal
	public static Line parse(String text) throws IOException {
		var json = new JsonReader(new StringReader(text));
		var members = new LinkedHashMap<String, Object>();
		json.beginObject();
		while (json.hasNext()) {
			members.put(json.name(), value(json));
		}
		json.endObject();
		if (!(members.get("kind") instanceof String kind)) {
			throw new IOException("the line has no kind");
		}
		return new Line(kind, members);
	}

	/// Lists are nested twice at most in what is written here; the reader bounds all others.
	private static Object value(JsonReader json) throws IOException {
		return switch (json.peek()) {
			case STRING -> json.string();
			case NUMBER -> Long.valueOf(json.number());
			case BOOLEAN -> json.bool();
			case BEGIN_ARRAY -> {
				List<Object> all = new ArrayList<>();
				json.beginArray();
				while (json.hasNext()) {
					all.add(value(json));
				}
				json.endArray();
				yield all;
			}
			default -> {
				json.skip();
				yield "";
			}
		};
	}

	public String text(String name) {
		return members.get(name) instanceof String text ? text : "";
	}

	public long number(String name) {
		return members.get(name) instanceof Long number ? number : 0;
	}

	public boolean flag(String name) {
		return members.get(name) instanceof Boolean flag && flag;
	}

	public List<?> list(String name) {
		return members.get(name) instanceof List<?> list ? list : List.of();
	}

	public List<String> texts(String name) {
		return list(name).stream().map(String::valueOf).toList();
	}
}
