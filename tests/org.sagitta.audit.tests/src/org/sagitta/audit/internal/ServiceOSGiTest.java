package org.sagitta.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sagitta.audit.AuditTrail;
import org.sagitta.audit.AuditTrails;
import org.sagitta.testkit.Services;

class ServiceOSGiTest {
	@TempDir
	Path temp;

	@Test
	void theServiceOpensATrailOfAFolder() throws IOException {
		try (AuditTrail trail = Services.await(AuditTrails.class).open(temp.resolve("audit"))) {
			trail.record(Trails.event(1));
			assertEquals(1, trail.verify().entries());
		}
	}
}
