package org.sagitta.database.sql.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.sagitta.database.Column;
import org.sagitta.dicom.Level;

/// What the user changed of the columns, as rows.
public final class ColumnStore {
	private final IndexStore store;

	public ColumnStore(IndexStore store) {
		this.store = store;
	}

	public record Key(Level level, String field) { }

	/// The settings by column. Their type is not kept: the declaration of the field knows it.
	public Map<Key, Column> load() throws SQLException {
		var result = new HashMap<Key, Column>();
		try (Connection connection = store.connection(); var statement = connection.createStatement();
				var rows = statement.executeQuery("SELECT * FROM COLUMN_SETTING")) {
			while (rows.next()) {
				var key = new Key(Level.valueOf(rows.getString("LEVEL")), rows.getString("FIELD"));
				result.put(key, new Column(key.level, key.field, rows.getString("TITLE"), rows.getInt("VISIBLE") == 1, rows.getInt("PLACE"),
						Column.Width.valueOf(rows.getString("WIDTH")), Column.Sort.valueOf(rows.getString("SORT")), Column.Type.TEXT));
			}
		}
		return result;
	}

	public void save(Column column) throws SQLException {
		try (Connection connection = store.connection();
				var delete = connection.prepareStatement("DELETE FROM COLUMN_SETTING WHERE LEVEL = ? AND FIELD = ?");
				var insert = connection.prepareStatement("INSERT INTO COLUMN_SETTING VALUES (?, ?, ?, ?, ?, ?, ?)")) {
			connection.setAutoCommit(false);
			delete.setString(1, column.level().name());
			delete.setString(2, column.field());
			delete.executeUpdate();
			insert.setString(1, column.level().name());
			insert.setString(2, column.field());
			insert.setString(3, column.title());
			insert.setInt(4, column.visible() ? 1 : 0);
			insert.setInt(5, column.order());
			insert.setString(6, column.width().name());
			insert.setString(7, column.sort().name());
			insert.executeUpdate();
			connection.commit();
		}
	}

	public void forget(Level level) throws SQLException {
		try (Connection connection = store.connection(); var delete = connection.prepareStatement("DELETE FROM COLUMN_SETTING WHERE LEVEL = ?")) {
			delete.setString(1, level.name());
			delete.executeUpdate();
		}
	}
}
