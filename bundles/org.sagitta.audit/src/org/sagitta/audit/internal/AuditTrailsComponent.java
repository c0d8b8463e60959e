package org.sagitta.audit.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.osgi.service.component.annotations.Component;
import org.sagitta.audit.AuditTrail;
import org.sagitta.audit.AuditTrails;

/// Our own trails, in files.
@Component(service = AuditTrails.class)
public final class AuditTrailsComponent implements AuditTrails {
	@Override
	public AuditTrail open(Path folder) throws IOException {
		return new FileAuditTrail(folder, Clock.systemUTC());
	}
}
