package org.sagitta.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.sagitta.audit.AuditEntry;
import org.sagitta.audit.AuditEvent;
import org.sagitta.audit.AuditFilter;
import org.sagitta.audit.AuditTrail;
import org.sagitta.audit.AuditVerification;

/// An audit trail in memory.
public final class FakeAudit implements AuditTrail {
	public final List<AuditEvent> events = new ArrayList<>();
	public Optional<IOException> damage = Optional.empty();
	public AuditVerification verification = new AuditVerification(0, 0, Optional.empty());

	@Override
	public void record(List<AuditEvent> added) {
		events.addAll(added);
	}

	@Override
	public AuditVerification verify() {
		return verification;
	}

	@Override
	public void read(AuditFilter filter, Consumer<AuditEntry> to) throws IOException {
		for (int i = 0; i < events.size(); i++) {
			if (filter.matches(events.get(i))) {
				to.accept(new AuditEntry(i + 1, events.get(i), "99"));
			}
		}
		if (damage.isPresent()) {
			throw damage.get();
		}
	}

	@Override
	public void close() {
	}
}
