package org.sagitta.database.sql.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sagitta.database.sql.Dialect;
import org.sagitta.database.sql.internal.model.TagBlob;

/// The tables of the index.
public final class Schema {
	public static final int VERSION = 1;
	/// The longest UID that is kept; the standard allows 64 characters, files have more.
	public static final int LONGEST_UID = 128;
	/// The longest path of a folder below its root, and of a root.
	public static final int LONGEST_PATH = 4000;

	private Schema() {
	}

	/// Makes the tables of a new index; does nothing for one that has them.
	public static void create(Connection connection, Dialect dialect) throws SQLException {
		try (var tables = connection.getMetaData().getTables(null, null, "INSTANCE", null)) {
			if (tables.next()) {
				return;
			}
		}
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			for (var table : tables(dialect).entrySet()) {
				String before = dialect.beforeTable(table.getKey());
				if (!before.isEmpty()) {
					statement.execute(before);
				}
				statement.execute("CREATE TABLE " + table.getKey() + " (" + table.getValue() + ")");
			}
			for (String index : INDEXES) {
				statement.execute("CREATE INDEX " + index);
			}
			statement.execute("INSERT INTO ROOT VALUES (" + Roots.OWNED + ", '', '')");
		}
		connection.commit();
	}

	private static Map<String, String> tables(Dialect dialect) {
		String uid = "VARCHAR(" + LONGEST_UID + ") NOT NULL";
		String id = "ID BIGINT PRIMARY KEY";
		String texts = dialect.bytes(TagBlob.MOST_BYTES) + " NOT NULL";
		var tables = new LinkedHashMap<String, String>();
		tables.put("KEY_BLOCK", "NAME VARCHAR(30) PRIMARY KEY, NEXT_ID BIGINT NOT NULL");
		tables.put("ROOT", id + ", PATH VARCHAR(" + LONGEST_PATH + ") NOT NULL, STORE VARCHAR(500) NOT NULL");
		tables.put("FOLDER", id + ", ROOT_ID BIGINT NOT NULL, PATH_HASH BIGINT NOT NULL, PATH VARCHAR(" + LONGEST_PATH + ") NOT NULL");
		tables.put("PATIENT", id + ", ROW_KEY VARCHAR(32) NOT NULL, ATTRIBUTES " + texts);
		tables.put("STUDY", id + ", PARENT_ID BIGINT NOT NULL, ROW_KEY " + uid + ", ATTRIBUTES " + texts);
		tables.put("SERIES", id + ", PARENT_ID BIGINT NOT NULL, ROW_KEY " + uid + ", ATTRIBUTES " + texts + ", DEFAULTS " + texts
				+ ", CONTRIBUTION " + texts + ", GENERATION VARCHAR(2000) NOT NULL, INSTANCES INT NOT NULL");
		tables.put("INSTANCE", id + ", SERIES_ID BIGINT NOT NULL, UID_HASH BIGINT NOT NULL, UID " + uid
				+ ", SOP_CLASS VARCHAR(64) NOT NULL, SYNTAX VARCHAR(64) NOT NULL, FOLDER_ID BIGINT NOT NULL, NAME VARCHAR(1000) NOT NULL"
				+ ", SIZE BIGINT NOT NULL, MODIFIED BIGINT NOT NULL, FINGERPRINT VARCHAR(32) NOT NULL, IMPORTED BIGINT NOT NULL, TAGS " + texts);
		tables.put("QUARANTINE", id + ", UID " + uid + ", PATH VARCHAR(" + LONGEST_PATH + ") NOT NULL, SOURCE VARCHAR(" + LONGEST_PATH
				+ ") NOT NULL, REASON VARCHAR(500) NOT NULL, ADDED BIGINT NOT NULL");
		tables.put("COLUMN_SETTING", "LEVEL VARCHAR(10) NOT NULL, FIELD VARCHAR(100) NOT NULL, TITLE VARCHAR(200) NOT NULL, VISIBLE SMALLINT NOT NULL"
				+ ", PLACE INT NOT NULL, WIDTH VARCHAR(20) NOT NULL, SORT VARCHAR(20) NOT NULL, PRIMARY KEY (LEVEL, FIELD)");
		return tables;
	}

	private static final List<String> INDEXES = List.of("INSTANCE_UID ON INSTANCE (UID_HASH)", "INSTANCE_SERIES ON INSTANCE (SERIES_ID)",
			"FOLDER_PATH ON FOLDER (PATH_HASH)", "QUARANTINE_UID ON QUARANTINE (UID)");
}
