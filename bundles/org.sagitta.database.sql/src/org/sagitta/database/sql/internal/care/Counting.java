package org.sagitta.database.sql.internal.care;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.Row;
import org.sagitta.database.Snapshot;
import org.sagitta.database.Statistics;
import org.sagitta.database.Statistics.Amount;
import org.sagitta.database.sql.internal.store.IndexStore;
import org.sagitta.database.sql.internal.store.Roots;
import org.sagitta.dicom.Level;

/// Counts everything, series by series.
public final class Counting {
	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);
	private static final String BY_SERIES = "SELECT S.ROW_KEY, F.ROOT_ID, COUNT(*), SUM(I.SIZE), MIN(I.IMPORTED) FROM INSTANCE I"
			+ " JOIN FOLDER F ON F.ID = I.FOLDER_ID JOIN SERIES S ON S.ID = I.SERIES_ID GROUP BY S.ROW_KEY, F.ROOT_ID";

	private final Snapshot snapshot;
	private final Map<String, Boolean> seen = new HashMap<>();
	private final TreeMap<String, Amount> modalities = new TreeMap<>();
	private final TreeMap<String, Amount> years = new TreeMap<>();
	private final TreeMap<String, Amount> added = new TreeMap<>();
	private long instances;
	private long bytes;
	private long ownedInstances;
	private long ownedBytes;

	private Counting(Snapshot snapshot) {
		this.snapshot = snapshot;
	}

	public static Statistics count(Parts parts) throws DatabaseException {
		var counting = new Counting(parts.writer().snapshot());
		return parts.store().read(counting::run);
	}

	/// The bytes of all copies that the database owns.
	static long ownedBytes(Parts parts) throws DatabaseException {
		return count(parts).ownedBytes();
	}

	private Statistics run(IndexStore.Reads reads) throws SQLException {
		try (var statement = reads.connection().createStatement(); var row = statement.executeQuery(BY_SERIES)) {
			while (row.next()) {
				add(row.getString(1), row.getLong(2) == Roots.OWNED, row.getLong(3), row.getLong(4), row.getLong(5));
			}
		}
		return new Statistics(snapshot.count(Level.PATIENT), snapshot.count(Level.STUDY), snapshot.count(Level.SERIES), instances, bytes, ownedInstances,
				ownedBytes, modalities, years, added);
	}

	private void add(String uid, boolean owned, long count, long size, long imported) {
		instances += count;
		bytes += size;
		ownedInstances += owned ? count : 0;
		ownedBytes += owned ? size : 0;
		var amount = new Amount(seen.put(uid, true) == null ? 1 : 0, count, size);
		Row series = snapshot.row(Level.SERIES, uid).orElse(null);
		String date = series == null ? "" : snapshot.row(Level.STUDY, series.parent()).map(study -> study.attribute("StudyDate")).orElse("");
		modalities.merge(series == null ? "" : series.attribute("Modality"), amount, Amount::plus);
		years.merge(date.length() >= 4 ? date.substring(0, 4) : "", amount, Amount::plus);
		added.merge(MONTH.format(Instant.ofEpochMilli(imported)), amount, Amount::plus);
	}
}
