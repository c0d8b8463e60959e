package org.sagitta.testkit;

import java.util.List;
import java.util.Set;

import org.sagitta.audit.AuditTrail;
import org.sagitta.database.Connections;
import org.sagitta.database.DicomDatabase;
import org.sagitta.database.Identities;
import org.sagitta.database.ImportPreview;
import org.sagitta.database.ImportProgress;
import org.sagitta.database.ImportReports;
import org.sagitta.database.ImportRequest;
import org.sagitta.database.Integrity;
import org.sagitta.database.Notes;
import org.sagitta.database.Policy;
import org.sagitta.database.Quarantine;
import org.sagitta.database.Remotes;
import org.sagitta.database.Rules;
import org.sagitta.database.Searches;
import org.sagitta.database.Statistics;
import org.sagitta.database.Trash;

/// The care of a database, for stand-ins of databases in tests of something else: nobody is meant to ask for it there.
public interface StubDatabase extends DicomDatabase {
	private static <T> T unexpected() {
		throw new UnsupportedOperationException("the test's database has no such part");
	}

	@Override
	default Searches searches() {
		return unexpected();
	}

	@Override
	default ImportPreview preview(ImportRequest request, ImportProgress progress) {
		return unexpected();
	}

	@Override
	default Trash trash() {
		return unexpected();
	}

	@Override
	default Quarantine quarantine() {
		return unexpected();
	}

	@Override
	default Notes notes() {
		return unexpected();
	}

	@Override
	default Identities identities() {
		return unexpected();
	}

	@Override
	default Connections connections() {
		return unexpected();
	}

	@Override
	default Remotes remotes() {
		return unexpected();
	}

	@Override
	default Set<String> loadedSeries() {
		return Set.of();
	}

	@Override
	default void setLoaded(String seriesInstanceUid, boolean loaded) {
		unexpected();
	}

	@Override
	default Integrity integrity() {
		return unexpected();
	}

	@Override
	default ImportReports reports() {
		return unexpected();
	}

	@Override
	default AuditTrail audit() {
		return unexpected();
	}

	@Override
	default Statistics statistics() {
		return unexpected();
	}

	@Override
	default Policy policy() {
		return unexpected();
	}

	@Override
	default void setPolicy(Policy policy) {
		unexpected();
	}

	@Override
	default Rules rules() {
		return unexpected();
	}

	@Override
	default List<String> warnings() {
		return List.of();
	}
}
