package org.sagitta.database.sql.internal;

import java.util.Map;
import java.util.ServiceConfigurationError;

import org.sagitta.audit.AuditTrails;
import org.sagitta.database.DatabaseManager;
import org.sagitta.database.sql.Engine;
import org.sagitta.dicom.DicomFiles;
import org.sagitta.fields.DisplayedFieldRule;

/// Puts the database together without a framework, for programs that a test starts and kills. The components are the same; only
/// who makes them differs.
public final class PlainServices {
	private PlainServices() {
	}

	public static DatabaseManager manager() {
		var whiteboards = new Whiteboards();
		whiteboards.addRule(make("org.sagitta.fields.internal.CountRule", DisplayedFieldRule.class), Map.of());
		whiteboards.addRule(make("org.sagitta.fields.internal.IdentificationRule", DisplayedFieldRule.class), Map.of());
		var manager = new SqlDatabaseManager(make("org.sagitta.dicom.internal.DicomFilesComponent", DicomFiles.class), whiteboards,
				make("org.sagitta.audit.internal.AuditTrailsComponent", AuditTrails.class));
		manager.addEngine(make("org.sagitta.database.derby.internal.DerbyEngine", Engine.class), Map.of());
		return manager;
	}

	private static <T> T make(String component, Class<T> service) {
		try {
			return service.cast(Class.forName(component).getDeclaredConstructor().newInstance());
		} catch (ReflectiveOperationException e) {
			throw new ServiceConfigurationError(component, e);
		}
	}
}
