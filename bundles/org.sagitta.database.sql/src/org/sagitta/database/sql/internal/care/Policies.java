package org.sagitta.database.sql.internal.care;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.sagitta.database.DatabaseException;
import org.sagitta.database.ImportReport;
import org.sagitta.database.ImportReport.FileNote;
import org.sagitta.database.ImportReport.Outcome;
import org.sagitta.database.Policy;
import org.sagitta.database.Query;
import org.sagitta.database.Row;
import org.sagitta.database.Trash.Removal;
import org.sagitta.database.sql.internal.model.Attributes;
import org.sagitta.database.sql.internal.store.Settings;

/// Keeps a database within its bounds: looks once a day, and after imports.
public final class Policies implements AutoCloseable {
	static final String LINE = "policy";
	private static final Logger LOG = System.getLogger("org.sagitta.database.sql");
	private static final String PREFIX = "policy.";
	private static final String LAST_BACKUP = "backup.last";
	private static final long FIRST_LOOK_SECONDS = 60;
	private static final long DAY_SECONDS = 86_400;

	private final Parts parts;
	private final SqlTrash trash;
	private final SqlIntegrity integrity;
	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
			Thread.ofPlatform().name("sagitta-database-policy").daemon().factory());
	private volatile Policy policy;

	public Policies(Parts parts, SqlTrash trash, SqlIntegrity integrity) throws SQLException {
		this.parts = parts;
		this.trash = trash;
		this.integrity = integrity;
		try (var connection = parts.store().connection()) {
			policy = new Policy(Settings.read(connection, PREFIX + "quota").map(Long::valueOf), period(Settings.read(connection, PREFIX + "trashExpiry")),
					period(Settings.read(connection, PREFIX + "studyExpiry")), period(Settings.read(connection, PREFIX + "backupEvery")));
		}
		clock.scheduleAtFixedRate(this::look, FIRST_LOOK_SECONDS, DAY_SECONDS, TimeUnit.SECONDS);
	}

	private static Optional<Period> period(Optional<String> text) {
		return text.map(Period::parse);
	}

	public Policy policy() {
		return policy;
	}

	public void set(Policy changed) throws DatabaseException {
		Map<String, String> texts = texts(changed);
		parts.writer().run((session, catalog) -> {
			for (var each : texts.entrySet()) {
				Settings.write(session.connection(), PREFIX + each.getKey(), each.getValue());
			}
			parts.journal().write(LINE, json -> {
				for (var each : texts.entrySet()) {
					json.name(each.getKey()).value(each.getValue());
				}
			});
			session.commit();
			policy = changed;
			return null;
		});
	}

	private static Map<String, String> texts(Policy policy) {
		var texts = new LinkedHashMap<String, String>();
		texts.put("quota", policy.quota().map(String::valueOf).orElse(""));
		texts.put("trashExpiry", policy.trashExpiry().map(Period::toString).orElse(""));
		texts.put("studyExpiry", policy.studyExpiry().map(Period::toString).orElse(""));
		texts.put("backupEvery", policy.backupEvery().map(Period::toString).orElse(""));
		return texts;
	}

	private void look() {
		try {
			apply(Instant.now());
		} catch (DatabaseException | SQLException | RuntimeException e) {
			LOG.log(Level.ERROR, "The policy of the database could not be applied", e);
		}
	}

	/// Does what is due.
	public void apply(Instant now) throws DatabaseException, SQLException {
		if (policy.trashExpiry().isPresent()) {
			Instant before = before(now, policy.trashExpiry().get());
			List<Long> old = trash.removals().stream().filter(each -> each.when().isBefore(before)).map(Removal::id).toList();
			if (!old.isEmpty()) {
				trash.empty(old);
			}
		}
		if (policy.studyExpiry().isPresent()) {
			String before = before(now, policy.studyExpiry().get()).toString();
			List<String> old = parts.writer().snapshot().find(Query.all(org.sagitta.dicom.Level.STUDY)).rows().stream()
					.filter(study -> study.attribute(Attributes.DATE_ADDED).compareTo(before) < 0).map(Row::key).toList();
			if (!old.isEmpty()) {
				trash.remove(org.sagitta.dicom.Level.STUDY, old);
			}
		}
		if (policy.backupEvery().isPresent() && lastBackup().isBefore(before(now, policy.backupEvery().get()))) {
			Path made = integrity.backup();
			LOG.log(Level.INFO, "The index was backed up to " + made);
			parts.writer().run((session, catalog) -> {
				Settings.write(session.connection(), LAST_BACKUP, now.toString());
				session.commit();
				return null;
			});
		}
	}

	private Instant lastBackup() throws SQLException {
		try (var connection = parts.store().connection()) {
			return Settings.read(connection, LAST_BACKUP).map(Instant::parse).orElse(Instant.EPOCH);
		}
	}

	private static Instant before(Instant now, Period period) {
		return now.atZone(ZoneOffset.UTC).minus(period).toInstant();
	}

	/// Warns when there is more than there should be.
	public ImportReport checked(ImportReport report) throws DatabaseException {
		Optional<Long> quota = policy.quota();
		if (quota.isEmpty()) {
			return report;
		}
		long bytes = Counting.ownedBytes(parts);
		if (bytes <= quota.get()) {
			return report;
		}
		var warnings = new ArrayList<>(report.warnings());
		warnings.add(new FileNote(parts.folder(), Outcome.TAKEN, "the database holds " + (bytes >> 20) + " MB, more than its limit of " + (quota.get() >> 20)
				+ " MB: remove what is not needed, and empty the trash"));
		return new ImportReport(report.started(), report.finished(), report.counts(), report.notTaken(), warnings, report.failures(), report.cancelled());
	}

	@Override
	public void close() {
		clock.shutdownNow();
	}
}
