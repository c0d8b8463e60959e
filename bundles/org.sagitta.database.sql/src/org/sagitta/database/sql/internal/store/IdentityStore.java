package org.sagitta.database.sql.internal.store;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sagitta.database.Identities.Change;
import org.sagitta.database.Identities.Kind;
import org.sagitta.database.sql.internal.model.IdentityState;
import org.sagitta.database.sql.internal.model.IdentityState.Effect;
import org.sagitta.dicom.JsonReader;
import org.sagitta.dicom.JsonWriter;

/// The rows of identity changes. What a change does is kept as JSON, the same that the journal has.
public final class IdentityStore {
	public record Kept(Change change, Effect effect) { }

	private static final int LONGEST_TEXT = 2000;
	private static final int LONGEST_DATA = 30_000;

	private IdentityStore() {
	}

	/// The oldest first, undone ones included.
	public static List<Kept> all(Connection connection) throws SQLException {
		var result = new ArrayList<Kept>();
		try (var statement = connection.createStatement(); var row = statement.executeQuery("SELECT * FROM IDENTITY_CHANGE ORDER BY ID")) {
			while (row.next()) {
				Kind kind = Kind.valueOf(row.getString(4));
				result.add(new Kept(new Change(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), kind, row.getString(5),
						row.getInt(7) == 1), effect(kind, row.getString(6))));
			}
		}
		return result;
	}

	public static IdentityState load(Connection connection) throws SQLException {
		return IdentityState.of(all(connection).stream().filter(kept -> !kept.change.undone()).map(Kept::effect).toList());
	}

	public static void add(Connection connection, Change change, Effect effect) throws SQLException {
		String data = data(effect);
		if (data.length() > LONGEST_DATA) {
			throw new SQLException("a change of this size cannot be kept; change fewer studies at once");
		}
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO IDENTITY_CHANGE VALUES (?, ?, ?, ?, ?, ?, ?)")) {
			insert.setLong(1, change.id());
			insert.setLong(2, change.when().toEpochMilli());
			insert.setString(3, change.user());
			insert.setString(4, change.kind().name());
			insert.setString(5, change.text().substring(0, Math.min(LONGEST_TEXT, change.text().length())));
			insert.setString(6, data);
			insert.setInt(7, change.undone() ? 1 : 0);
			insert.executeUpdate();
		}
	}

	public static void undo(Connection connection, long id) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement("UPDATE IDENTITY_CHANGE SET UNDONE = 1 WHERE ID = ?")) {
			update.setLong(1, id);
			update.executeUpdate();
		}
	}

	public static String data(Effect effect) throws SQLException {
		var text = new StringBuilder();
		var json = new JsonWriter(text);
		try {
			json.beginObject();
			switch (effect) {
				case Effect.Merge(String from, String into) -> json.name("from").value(from).name("into").value(into);
				case Effect.Split(Set<String> studies, String patient, Map<String, String> attributes) -> {
					json.name("studies").beginArray();
					for (String study : studies) {
						json.value(study);
					}
					json.endArray().name("patient").value(patient);
					attributes(json, attributes);
				}
				case Effect.Rename(String patient, Map<String, String> attributes) -> {
					json.name("patient").value(patient);
					attributes(json, attributes);
				}
			}
			json.endObject();
		} catch (IOException e) {
			throw new SQLException(e);
		}
		return text.toString();
	}

	private static void attributes(JsonWriter json, Map<String, String> attributes) throws IOException {
		json.name("attributes").beginObject();
		for (var each : attributes.entrySet()) {
			json.name(each.getKey()).value(each.getValue());
		}
		json.endObject();
	}

	public static Effect effect(Kind kind, String data) throws SQLException {
		var texts = new LinkedHashMap<String, String>();
		var attributes = new LinkedHashMap<String, String>();
		Set<String> studies = new LinkedHashSet<>();
		var json = new JsonReader(new StringReader(data));
		try {
			json.beginObject();
			while (json.hasNext()) {
				String name = json.name();
				switch (name) {
					case "studies" -> {
						json.beginArray();
						while (json.hasNext()) {
							studies.add(json.string());
						}
						json.endArray();
					}
					case "attributes" -> {
						json.beginObject();
						while (json.hasNext()) {
							attributes.put(json.name(), json.string());
						}
						json.endObject();
					}
					default -> texts.put(name, json.string());
				}
			}
			json.endObject();
		} catch (IOException e) {
			throw new SQLException("an identity change is damaged: " + e.getMessage(), e);
		}
		return switch (kind) {
			case MERGE -> new Effect.Merge(texts.get("from"), texts.get("into"));
			case SPLIT -> new Effect.Split(studies, texts.get("patient"), attributes);
			case RENAME -> new Effect.Rename(texts.get("patient"), attributes);
		};
	}
}
