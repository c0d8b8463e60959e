package org.sagitta.database.sql.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sagitta.database.Remotes;
import org.sagitta.database.sql.Dialect;
import org.sagitta.database.sql.internal.model.TagBlob;

/// The tables of the index, by the version that brought them.
public final class Schema {
	public static final int VERSION = 2;
	/// The longest UID that is kept; the standard allows 64 characters, files have more.
	public static final int LONGEST_UID = 128;
	/// The longest path of a folder below its root, and of a root.
	public static final int LONGEST_PATH = 4000;
	public static final int DIGEST_BYTES = 32;
	private static final String UID = "VARCHAR(" + LONGEST_UID + ") NOT NULL";
	private static final String ID = "ID BIGINT PRIMARY KEY";
	private static final String PATH = "VARCHAR(" + LONGEST_PATH + ") NOT NULL";
	private static final String ACTOR = "ACTOR VARCHAR(200) NOT NULL";

	/// It slowed imports down; [KnownUids] is in its place.
	private static final String FORMER_INDEX = "INSTANCE_UID";

	private static final Map<Integer, List<String>> INDEXES = Map.of(1, List.of("INSTANCE_SERIES ON INSTANCE (SERIES_ID)",
			"FOLDER_PATH ON FOLDER (PATH_HASH)", "QUARANTINE_UID ON QUARANTINE (UID)"), 2, List.of("TRASHED_REMOVAL ON TRASHED (REMOVAL_ID)",
					"INSTANCE_STAMP ON INSTANCE (FOLDER_ID, STAMP)", "REMOTE_UID ON REMOTE (UID_HASH)", "REMOTE_SERIES ON REMOTE (SERIES_ID)"));

	private Schema() {
	}

	/// Makes the tables of a new index, or those that an older one lacks, in one transaction.
	public static void prepare(Connection connection, Dialect dialect) throws SQLException {
		int there = version(connection);
		if (there == VERSION) {
			dropFormerIndex(connection);
			return;
		}
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			if (there < 1) {
				make(1, first(dialect), dialect, statement);
				statement.execute("INSERT INTO ROOT VALUES (" + Roots.OWNED + ", '', '')");
			}
			statement.execute("ALTER TABLE INSTANCE ADD COLUMN DIGEST " + dialect.bytes(DIGEST_BYTES));
			statement.execute("ALTER TABLE INSTANCE ADD COLUMN STAMP BIGINT DEFAULT 0 NOT NULL");
			make(2, second(dialect), dialect, statement);
			if (there == 1) {
				statement.execute("DROP INDEX " + FORMER_INDEX);
			}
			statement.execute("INSERT INTO SETTING VALUES ('" + Settings.SCHEMA + "', '" + VERSION + "')");
			connection.commit();
		} catch (SQLException e) {
			connection.rollback();
			throw e;
		}
	}

	/// Indexes are a matter of speed: a database of this version may have been made with it.
	private static void dropFormerIndex(Connection connection) throws SQLException {
		if (hasFormerIndex(connection)) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("DROP INDEX " + FORMER_INDEX);
			}
		}
	}

	private static boolean hasFormerIndex(Connection connection) throws SQLException {
		try (var indexes = connection.getMetaData().getIndexInfo(null, null, "INSTANCE", false, true)) {
			while (indexes.next()) {
				if (FORMER_INDEX.equals(indexes.getString("INDEX_NAME"))) {
					return true;
				}
			}
			return false;
		}
	}

	/// 0 for an index without tables. The first version did not say which it is.
	private static int version(Connection connection) throws SQLException {
		if (has(connection, "SETTING")) {
			return Integer.parseInt(Settings.read(connection, Settings.SCHEMA).orElse("0"));
		}
		return has(connection, "INSTANCE") ? 1 : 0;
	}

	private static boolean has(Connection connection, String table) throws SQLException {
		try (var tables = connection.getMetaData().getTables(null, null, table, null)) {
			return tables.next();
		}
	}

	private static void make(int version, Map<String, String> tables, Dialect dialect, Statement statement) throws SQLException {
		for (var table : tables.entrySet()) {
			for (String before : dialect.beforeTable(table.getKey(), !table.getKey().equals("INSTANCE"))) {
				statement.execute(before);
			}
			statement.execute("CREATE TABLE " + table.getKey() + " (" + table.getValue() + ")");
		}
		for (String index : INDEXES.get(version)) {
			statement.execute("CREATE INDEX " + index);
		}
	}

	private static Map<String, String> first(Dialect dialect) {
		String texts = dialect.bytes(TagBlob.MOST_BYTES) + " NOT NULL";
		var tables = new LinkedHashMap<String, String>();
		tables.put("KEY_BLOCK", "NAME VARCHAR(30) PRIMARY KEY, NEXT_ID BIGINT NOT NULL");
		tables.put("ROOT", ID + ", PATH " + PATH + ", STORE VARCHAR(500) NOT NULL");
		tables.put("FOLDER", ID + ", ROOT_ID BIGINT NOT NULL, PATH_HASH BIGINT NOT NULL, PATH " + PATH);
		tables.put("PATIENT", ID + ", ROW_KEY VARCHAR(32) NOT NULL, ATTRIBUTES " + texts);
		tables.put("STUDY", ID + ", PARENT_ID BIGINT NOT NULL, ROW_KEY " + UID + ", ATTRIBUTES " + texts);
		tables.put("SERIES", ID + ", PARENT_ID BIGINT NOT NULL, ROW_KEY " + UID + ", ATTRIBUTES " + texts + ", DEFAULTS " + texts
				+ ", CONTRIBUTION " + texts + ", GENERATION VARCHAR(2000) NOT NULL, INSTANCES INT NOT NULL");
		tables.put("INSTANCE", ID + ", SERIES_ID BIGINT NOT NULL, UID_HASH BIGINT NOT NULL, UID " + UID
				+ ", SOP_CLASS VARCHAR(64) NOT NULL, SYNTAX VARCHAR(64) NOT NULL, FOLDER_ID BIGINT NOT NULL, NAME VARCHAR(1000) NOT NULL"
				+ ", SIZE BIGINT NOT NULL, MODIFIED BIGINT NOT NULL, FINGERPRINT VARCHAR(32) NOT NULL, IMPORTED BIGINT NOT NULL, TAGS " + texts);
		tables.put("QUARANTINE", ID + ", UID " + UID + ", PATH " + PATH + ", SOURCE " + PATH + ", REASON VARCHAR(500) NOT NULL, ADDED BIGINT NOT NULL");
		tables.put("COLUMN_SETTING", "LEVEL VARCHAR(10) NOT NULL, FIELD VARCHAR(100) NOT NULL, TITLE VARCHAR(200) NOT NULL, VISIBLE SMALLINT NOT NULL"
				+ ", PLACE INT NOT NULL, WIDTH VARCHAR(20) NOT NULL, SORT VARCHAR(20) NOT NULL, PRIMARY KEY (LEVEL, FIELD)");
		return tables;
	}

	private static Map<String, String> second(Dialect dialect) {
		String row = "LEVEL VARCHAR(10) NOT NULL, ROW_KEY " + UID;
		var tables = new LinkedHashMap<String, String>();
		tables.put("SETTING", "NAME VARCHAR(" + Settings.LONGEST_NAME + ") PRIMARY KEY, VALUE VARCHAR(" + Settings.LONGEST + ") NOT NULL");
		tables.put("PENDING_MOVE", ID + ", SOURCE " + PATH + ", TARGET " + PATH);
		tables.put("REMOVAL", ID + ", REMOVED BIGINT NOT NULL, " + ACTOR + ", LEVEL VARCHAR(10) NOT NULL, TITLE VARCHAR(1000) NOT NULL");
		tables.put("TRASHED", ID + ", REMOVAL_ID BIGINT NOT NULL, UID " + UID + ", SOP_CLASS VARCHAR(64) NOT NULL, SYNTAX VARCHAR(64) NOT NULL"
				+ ", ROOT_ID BIGINT NOT NULL, PATH " + PATH + ", SIZE BIGINT NOT NULL, MODIFIED BIGINT NOT NULL, FINGERPRINT VARCHAR(32) NOT NULL"
				+ ", IMPORTED BIGINT NOT NULL, TAGS " + dialect.bytes(TagBlob.MOST_BYTES) + " NOT NULL, DIGEST " + dialect.bytes(DIGEST_BYTES)
				+ ", KEPT VARCHAR(100) NOT NULL");
		tables.put("NOTE", row + ", TEXT VARCHAR(8000) NOT NULL, PRIMARY KEY (LEVEL, ROW_KEY)");
		tables.put("LABEL", row + ", NAME VARCHAR(64) NOT NULL, PRIMARY KEY (LEVEL, ROW_KEY, NAME)");
		tables.put("CONFLICT", row + ", KEYWORD VARCHAR(64) NOT NULL, VALUE VARCHAR(600) NOT NULL");
		tables.put("IDENTITY_CHANGE", ID + ", CHANGED BIGINT NOT NULL, " + ACTOR + ", KIND VARCHAR(10) NOT NULL, TEXT VARCHAR(2000) NOT NULL"
				+ ", DATA VARCHAR(30000) NOT NULL, UNDONE SMALLINT NOT NULL");
		tables.put("CONNECTION_RULE", "PATIENT_KEY VARCHAR(32) NOT NULL, NAME VARCHAR(200) NOT NULL, ALLOWED SMALLINT NOT NULL, PRIMARY KEY (PATIENT_KEY, NAME)");
		tables.put("REMOTE", ID + ", SERIES_ID BIGINT NOT NULL, UID_HASH BIGINT NOT NULL, UID " + UID
				+ ", URL VARCHAR(" + Remotes.LONGEST_URL + ") NOT NULL, TAGS " + dialect.bytes(TagBlob.MOST_BYTES) + " NOT NULL, ADDED BIGINT NOT NULL");
		return tables;
	}
}
